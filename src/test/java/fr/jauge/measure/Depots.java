package fr.jauge.measure;

import fr.jauge.extract.ArchiveLimits;
import fr.jauge.extract.Depot;
import fr.jauge.extract.InputDigests;
import fr.jauge.extract.MonthFolder;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.RowOutcome;
import fr.jauge.lexicon.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Write the depots of a sender as short rows, and measure that of October 2023.
 *
 * <p>ESSMS stand in the rows as letters: A and E are measured over October, B for the first time, from August to October;
 * C is not measured yet, N does not participate, X is none of the registry's. Rows lie between slashes; the last fields
 * may be left out, except in a row that begins with {@code !}, which is written as it stands.
 */
final class Depots {
    static final Period OCTOBER = new Period(YearMonth.of(2023, 10));
    static final String NAME = "og1";

    private static final Map<String, String> FINESS = new TreeMap<>(Map.of(
            "A", "010000008",
            "B", "020000006",
            "C", "030000004",
            "E", "2A0000006",
            "N", "040000002",
            "X", "060000007"));

    private final Path root;
    private Period month = OCTOBER;
    private RejectionThreshold threshold = RejectionThreshold.DEFAULT;

    private Depots(Path root) {
        this.root = root;
    }

    static Depots in(Path root) {
        return new Depots(root);
    }

    static Finess finess(String letter) {
        String value = FINESS.get(letter);
        if (value == null) {
            throw new IllegalArgumentException("no ESSMS " + letter);
        }
        return new Finess(value);
    }

    /** The month of the files that follow, of the year 2023. */
    Depots month(int number) {
        month = new Period(YearMonth.of(2023, number));
        return this;
    }

    Depots threshold(RejectionThreshold other) {
        threshold = other;
        return this;
    }

    Depots with(Extrait extrait, String rows) {
        return text(extrait, header(extrait) + "\n" + lines(extrait, rows));
    }

    /** An extract as it is written, header and all. */
    Depots text(Extrait extrait, String text) {
        write(folder().resolve(extrait.fileName()), text);
        return this;
    }

    Depots with(String file, String rows) {
        return with(Extrait.valueOf(file), rows);
    }

    Path folder() {
        return create(MonthFolder.path(root, month).resolve(NAME));
    }

    static String header(Extrait extrait) {
        return switch (extrait) {
            case DOSSIERS ->
                "finess_et;dossier_id;usager_id;date_entree;date_sortie;derniere_mise_a_jour;eligible_projet;motif_non_eligible";
            case EFFECTIFS -> "finess_et;personnes_accompagnees";
            case MISES_A_JOUR -> "finess_et;dossier_id;date_mise_a_jour;origine";
            case PROJETS_PERSONNALISES -> "finess_et;dossier_id;projet_personnalise_id;statut;date_debut;date_fin";
            case EVENEMENTS_AGENDA -> "finess_et;dossier_id;evenement_id;date_debut;date_fin;statut";
            case MESSAGES_MSSANTE -> "finess_et;message_id;date_envoi;sens;statut";
            case ALIMENTATIONS_DMP -> "finess_et;dossier_id;document_id;date_alimentation;statut";
            case EPRESCRIPTIONS -> "finess_et;prescription_id;date_import";
            case ECHANGES_EPARCOURS -> "finess_et;echange_id;date_echange";
        };
    }

    /** The rows as lines of the file, without its header. */
    static String lines(Extrait extrait, String rows) {
        int fields = header(extrait).split(";").length;
        return Arrays.stream(rows.split("/"))
                .map(String::strip)
                .filter(row -> !row.isEmpty())
                .map(row -> row.startsWith("!") ? row.substring(1) : padded(row, fields))
                .map(row -> row.matches("[ABCENX];.*") ? FINESS.get(row.substring(0, 1)) + row.substring(1) : row)
                .map(row -> row + "\n")
                .collect(Collectors.joining());
    }

    private static String padded(String row, int fields) {
        int present = row.split(";", -1).length;
        return row + ";".repeat(Math.max(0, fields - present));
    }

    Measured measure() {
        return measure(measurer());
    }

    Measured measure(DepotMeasurer measurer) {
        try {
            Depot depot = find(OCTOBER, NAME).orElseThrow();
            return new Measured(measurer.measure(depot));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DepotMeasurer measurer() {
        return measurer(new Progress() {
            @Override
            public void bytesRead(long bytes) {}

            @Override
            public void rowsRead(long rows) {}
        });
    }

    DepotMeasurer measurer(Progress progress) {
        return new DepotMeasurer(roster(), ArchiveLimits.DEFAULT, InputDigests.none(), threshold, this::find, progress);
    }

    Optional<Depot> find(Period of, String key) {
        if (!Files.isDirectory(MonthFolder.path(root, of))) {
            return Optional.empty();
        }
        try {
            return MonthFolder.read(root, of).depots().stream()
                    .filter(depot -> depot.key().equals(key))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Roster roster() {
        Optional<Window> none = Optional.empty();
        Optional<Window> one = Optional.of(new Window(OCTOBER, false));
        Optional<Window> three = Optional.of(new Window(OCTOBER, true));
        return new Roster(
                List.of(
                        new Roster.Entry(finess("A"), true, one),
                        new Roster.Entry(finess("B"), true, three),
                        new Roster.Entry(finess("C"), true, none),
                        new Roster.Entry(finess("E"), true, one),
                        new Roster.Entry(finess("N"), false, none)),
                OCTOBER.lastDay().toEpochDay());
    }

    private static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Show what was measured as short texts. */
    record Measured(DepotMeasure measure) {

        /** What the file came to: R retained, H outside the window, S without effect, D doubled, X rejected. */
        String outcomes(int number, Extrait extrait) {
            RowCounts counts = file(number, extrait).counts();
            return Arrays.stream(RowOutcome.values())
                    .filter(outcome -> counts.of(outcome) > 0)
                    .map(outcome -> letter(outcome) + counts.of(outcome))
                    .collect(Collectors.joining(" "));
        }

        String outcomes(Extrait extrait) {
            return outcomes(10, extrait);
        }

        /** The line, column and code of each rejected row, and the letter of its ESSMS if it bears one. */
        List<String> rejections(int number, Extrait extrait) {
            return file(number, extrait).rejections().stream()
                    .map(row -> row.line() + " " + row.column() + " " + row.code() + " " + letterOf(row.finess()))
                    .map(row -> row.strip().replaceAll(" +", " "))
                    .toList();
        }

        List<String> rejections(Extrait extrait) {
            return rejections(10, extrait);
        }

        /** The status of a file and its motive. */
        String status(int number, Extrait extrait) {
            FileMeasure file = file(number, extrait);
            return file.status() + file.refusal().map(why -> " " + why).orElse("");
        }

        String status(Extrait extrait) {
            return status(10, extrait);
        }

        FileMeasure file(int number, Extrait extrait) {
            return reading(number).files().stream()
                    .filter(file -> file.extrait() == extrait)
                    .findFirst()
                    .orElseThrow();
        }

        DepotReading reading(int number) {
            return measure.readings().stream()
                    .filter(reading -> reading.month().month().getMonthValue() == number)
                    .findFirst()
                    .orElseThrow();
        }

        /** The letters of the ESSMS that have a tally. */
        String received() {
            return measure.tallies().stream()
                    .map(tally -> letterOf(tally.finess().value()))
                    .sorted()
                    .collect(Collectors.joining());
        }

        Tally tally(String letter) {
            return measure.tallies().stream()
                    .filter(tally -> tally.finess().equals(finess(letter)))
                    .findFirst()
                    .orElseThrow();
        }

        /** The figures of an ESSMS named in a text such as {@code present=1 active=0}, written the same way. */
        String figures(String letter, String like) {
            Map<String, Object> all = figures(tally(letter));
            return Arrays.stream(like.strip().split(" +"))
                    .map(figure -> figure.substring(0, figure.indexOf('=')))
                    .map(name -> name + "=" + known(all, name))
                    .collect(Collectors.joining(" "));
        }

        /** The dossiers to act on: indicator, letter of the ESSMS, identifier. */
        List<String> lacking() {
            List<String> all = new ArrayList<>();
            try {
                measure.lacking()
                        .forEach(
                                finess -> Set.of(Indicateur.values()),
                                (finess, lacking, dossier) -> lacking.forEach(
                                        indicateur -> all.add(indicateur + " " + letterOf(finess.value()) + " "
                                                + new String(dossier, java.nio.charset.StandardCharsets.UTF_8))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return all.stream().sorted().toList();
        }

        static Map<String, Object> figures(Tally tally) {
            Map<String, Object> all = new TreeMap<>();
            all.put("present", tally.present());
            all.put("doubtful", tally.doubtful());
            all.put("declared", tally.declared().isPresent() ? tally.declared().getAsLong() : "none");
            all.put("headcount", tally.headcount());
            all.put("notEligible", tally.notEligible());
            all.put("active", tally.active());
            all.put("updatesRejected", tally.updatesRejected());
            all.put("updatesRefused", tally.updatesRefused());
            all.put("messages", tally.messages());
            all.put("dmp", tally.dmp());
            all.put("projets", tally.projets());
            all.put("evenements", tally.evenements());
            all.put("prescriptions", tally.prescriptions());
            all.put("exchanges", tally.exchanges());
            all.put("rowsRejected", tally.signals().rowsRejected());
            all.put("motifsAbsent", tally.signals().motifsAbsent());
            all.put("activityUnknown", tally.signals().activityUnknown());
            all.put("projetsEchus", tally.signals().projetsEchus());
            all.put("oldPreparations", tally.signals().oldPreparations());
            all.put("longEvenements", tally.signals().longEvenements());
            all.put("missingMonths", tally.signals().missingMonths());
            return all;
        }

        private static Object known(Map<String, Object> all, String name) {
            Object value = all.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no figure " + name);
            }
            return value;
        }

        private static String letter(RowOutcome outcome) {
            return switch (outcome) {
                case RETENUE -> "R";
                case HORS_FENETRE -> "H";
                case SANS_EFFET -> "S";
                case DOUBLON -> "D";
                case REJETEE -> "X";
            };
        }

        private static String letterOf(String value) {
            return FINESS.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(value))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(value);
        }
    }
}
