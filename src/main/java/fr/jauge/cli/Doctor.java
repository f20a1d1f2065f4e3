package fr.jauge.cli;

import fr.jauge.diagnosis.ClockCheck;
import fr.jauge.diagnosis.DatabaseCheck;
import fr.jauge.diagnosis.FolderCheck;
import fr.jauge.diagnosis.MachineCheck;
import fr.jauge.diagnosis.MonthCheck;
import fr.jauge.diagnosis.Observation;
import fr.jauge.diagnosis.ReferenceCheck;
import fr.jauge.diagnosis.SpaceCheck;
import fr.jauge.diagnosis.StrayCheck;
import fr.jauge.lexicon.Period;
import fr.jauge.publication.RevisionFolders;
import fr.jauge.publication.RevisionFootprint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Look at all that a run needs; apart from the command, whose types are loaded whenever any command starts. */
final class Doctor {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Doctor() {}

    /** @param arguments what stands above all else, as {@code --jauge.out=...} */
    static List<Observation> look(String... arguments) {
        ZoneId zone = ZoneId.systemDefault(); // before anything starts: what is started counts in UTC
        GivenSettings given = GivenSettings.read(arguments);
        List<Observation> seen = new ArrayList<>(given.observations());
        if (!given.isReadable()) {
            return seen;
        }
        Instant now = Instant.now();
        Period month = period(given.text("jauge.period"), now);
        ClockCheck clock = new ClockCheck(now, zone);
        ReferenceCheck reference = new ReferenceCheck(given.folders(), month);
        MonthCheck deposits = new MonthCheck(given.folders().depots(), month);
        Optional<DatabaseCheck> database = given.database().map(facts -> new DatabaseCheck(facts, given.out(), month));

        seen.add(clock.period(month, given.isTrue("jauge.allow-open-period")));
        seen.addAll(reference.observations());
        seen.addAll(folders(given, month));
        seen.addAll(guarded("Rapports", () -> new StrayCheck(given.out(), month).observations()));
        seen.addAll(guarded("Dépôts du mois", () -> deposits.observations(now)));
        database.ifPresent(check -> seen.addAll(check.observations()));
        List<RevisionFootprint> last = new ArrayList<>();
        seen.addAll(guarded("Dernière révision", () -> {
            RevisionFootprint.last(given.out()).ifPresent(last::add);
            return List.of();
        }));
        Optional<RevisionFootprint> footprint = last.stream().findFirst();
        seen.addAll(clock.observations(
                database.flatMap(DatabaseCheck::ahead), footprint.flatMap(RevisionFootprint::published)));
        seen.addAll(guarded("Place disque", () -> {
            List<Path> places = new ArrayList<>(List.of(given.out(), RevisionFolders.privateOut(given.out())));
            database.flatMap(DatabaseCheck::folder).ifPresent(places::add);
            return SpaceCheck.observations(places, deposits.weight(), footprint);
        }));
        seen.addAll(MachineCheck.ofThisProcess().observations(reference.essms()));
        return seen;
    }

    private static List<Observation> folders(GivenSettings given, Period month) {
        FolderCheck reports = new FolderCheck("Rapports", "jauge.out", given.out());
        FolderCheck lists = new FolderCheck("Listes privées", "jauge.out", RevisionFolders.privateOut(given.out()));
        List<Observation> seen = new ArrayList<>();
        seen.add(new FolderCheck("Dépôts", "jauge.depots", given.folders().depots()).readable());
        seen.add(new FolderCheck(
                        "Référentiel", "jauge.referentiel", given.folders().referentiel())
                .readable());
        seen.add(reports.writable());
        seen.addAll(reports.writableBelow(List.of(month.toString(), "journal-temoin.csv")));
        seen.add(lists.hidden());
        seen.addAll(lists.writableBelow(List.of(month.toString())));
        given.text("jauge.metrics.file")
                .map(file -> Path.of(file).toAbsolutePath().resolveSibling("."))
                .map(folder -> new FolderCheck("Métriques", "jauge.metrics.file", folder).writableAsItIs())
                .ifPresent(seen::add);
        return seen;
    }

    private static Period period(Optional<String> given, Instant now) {
        if (given.isEmpty()) {
            return new Period(YearMonth.from(now.atZone(PARIS)).minusMonths(1));
        }
        return Period.parse(given.get())
                .orElseThrow(
                        () -> new UsageException("« " + given.get() + " » n’est pas une période : écrire AAAA-MM."));
    }

    /** Look at something, which may not be readable. */
    private interface Look {
        List<Observation> look() throws IOException;
    }

    private static List<Observation> guarded(String subject, Look look) {
        try {
            return look.look();
        } catch (IOException e) {
            return List.of(Observation.mend(
                    subject, Failures.reason(e), "le rendre lisible ou le restaurer, puis recommencer"));
        }
    }
}
