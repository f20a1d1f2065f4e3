package fr.jauge.publication;

import fr.jauge.campagne.CampagneRules;
import fr.jauge.campagne.CampagneSamples;
import fr.jauge.decision.ProjetResult;
import fr.jauge.indicator.Assessment;
import fr.jauge.indicator.EssmsResult;
import fr.jauge.indicator.Reception;
import fr.jauge.indicator.Tallies;
import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileRefusal;
import fr.jauge.lexicon.FileStatus;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Motif;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.Region;
import fr.jauge.lexicon.RowOutcome;
import fr.jauge.lexicon.RowRejection;
import fr.jauge.measure.DepotReading;
import fr.jauge.measure.FileMeasure;
import fr.jauge.measure.Rejection;
import fr.jauge.measure.RowCounts;
import fr.jauge.registry.Essms;
import fr.jauge.registry.EssmsBuilder;
import fr.jauge.registry.Projet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Make small results by hand, in no order, with texts that mean harm. */
public final class Reports {
    static final Period OCTOBER = Period.parse("2023-10").orElseThrow();
    static final CampagneRules RULES = CampagneSamples.shipped(2023);
    /** Turns the direction of what follows. */
    static final String RTL = "\u202E";

    private final List<EssmsResult> essms = new ArrayList<>();
    private final List<ProjetResult> projets = new ArrayList<>();
    private final List<DepotReading> depots = new ArrayList<>();
    private final Map<Extrait, List<Rejection>> rejections = new TreeMap<>();

    /** Two projets, five ESSMS, four depots. */
    public static MonthReport sample() {
        Reports reports = new Reports();
        reports.projet(
                projet("P1", "Grappe \"Nord\"", "=cmd|' /C calc'!A0", Optional.of("1500.5"), Optional.of("120000")),
                List.of(
                        EssmsBuilder.essms(3)
                                .named("+33 1 23")
                                .excluding("MSSANTE")
                                .upgraded()
                                .build(),
                        EssmsBuilder.essms(1)
                                .named("Les; \"Tilleuls\"\nannexe")
                                .firstMeasured("2023-10")
                                .sharing("0.5")
                                .build(),
                        EssmsBuilder.essms(2)
                                .named(RTL + "Glycines")
                                .firstMeasured("2023-12")
                                .build()),
                Map.of(
                        1,
                        "present=3 doubt=1 declared=3 active=2 projets=2 evenements=0 messages=3 dmp=2 prescriptions=4"
                                + " absent=ECHANGES_EPARCOURS missingmonths=2 DOSSIERS=4/2 EFFECTIFS=1/0"
                                + " MESSAGES_MSSANTE=3/1",
                        3,
                        "DEPOT_REFUSE"));
        reports.projet(
                projet("@2", "-x", " blancs ", Optional.empty(), Optional.empty()),
                List.of(
                        EssmsBuilder.essms(5).in("@2").named("=1+1").build(),
                        EssmsBuilder.essms(4)
                                .in("@2")
                                .named("\uD83D\uDE00 Glycines")
                                .build()),
                Map.of(4, "declared=0 messages=1", 5, "DEPOTS_CONCURRENTS"));
        reports.depots();
        return reports.report();
    }

    /** Nothing at all was delivered, and nobody is awaited. */
    public static MonthReport empty() {
        return new Reports().report();
    }

    public static RevisionIdentity identity(int number) {
        return new RevisionIdentity(
                number,
                false,
                "0123456789abcdef".repeat(4),
                number == 1 ? "" : "Dépôt \"tardif\"",
                "exploitant",
                Instant.EPOCH,
                "dev",
                Map.of(2023, new RevisionIdentity.RulesVersion("2023-1", "ab")),
                List.of(),
                List.of("2023-10 : « note.txt » ignoré"));
    }

    private MonthReport report() {
        return new MonthReport(OCTOBER, essms, projets, depots, depot -> rejections);
    }

    private void projet(Projet projet, List<Essms> members, Map<Integer, String> received) {
        Map<Finess, EssmsStatus> statuses = new LinkedHashMap<>();
        for (Essms each : members) {
            String said = received.entrySet().stream()
                    .filter(entry ->
                            EssmsBuilder.essms(entry.getKey()).build().finess().equals(each.finess()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("DEPOT_ABSENT");
            Reception reception = said.matches("DEPOT[A-Z_]+")
                    ? Reception.missing(Motif.valueOf(said), depots(said))
                    : Reception.of(Tallies.tally(each.finess(), said));
            EssmsResult result = Assessment.assess(each, OCTOBER, reception, RULES::cible);
            essms.add(result);
            statuses.put(each.finess(), result.status());
        }
        projets.add(ProjetResult.of(projet, members, OCTOBER, statuses, RULES));
    }

    private static Projet projet(
            String id, String intitule, String porteur, Optional<String> materiel, Optional<String> amoa) {
        return new Projet(
                id,
                intitule,
                porteur,
                Optional.empty(),
                new Region("32"),
                2023,
                Optional.of(LocalDate.of(2021, 1, 1)),
                Optional.empty(),
                Optional.empty(),
                materiel.map(BigDecimal::new),
                amoa.map(BigDecimal::new));
    }

    private static List<String> depots(String missing) {
        return switch (missing) {
            case "DEPOT_REFUSE" -> List.of("p1");
            case "DEPOTS_CONCURRENTS" -> List.of("OG1", "OG2");
            default -> List.of();
        };
    }

    private void depots() {
        String finess = EssmsBuilder.essms(1).build().finess().value();
        rejections.put(
                Extrait.DOSSIERS,
                List.of(
                        new Rejection(2, "", RowRejection.COLONNES, ""),
                        new Rejection(10, "date_entree", RowRejection.DATE_INVALIDE, finess)));
        rejections.put(Extrait.EFFECTIFS, List.of(new Rejection(2, "never", RowRejection.COLONNES, "printed")));
        depots.add(
                new DepotReading(OCTOBER, "-p;1", Optional.of(DepotRefusal.NOM_INVALIDE), List.of(), List.of(), false));
        depots.add(new DepotReading(
                OCTOBER,
                "P1",
                Optional.empty(),
                List.of(
                        file(Extrait.DOSSIERS, FileStatus.ACCEPTE, Optional.empty(), 5, 2, 100),
                        file(Extrait.EFFECTIFS, FileStatus.REFUSE, Optional.of(FileRefusal.ENTETE), 0, 0, 7),
                        file(Extrait.MISES_A_JOUR, FileStatus.ABSENT, Optional.empty(), 0, 0, 0),
                        file(Extrait.EVENEMENTS_AGENDA, FileStatus.NON_LU, Optional.empty(), 0, 0, 9)),
                List.of(),
                false));
        depots.add(new DepotReading(
                OCTOBER.minusMonths(1),
                "p1",
                Optional.empty(),
                List.of(file(Extrait.MESSAGES_MSSANTE, FileStatus.ACCEPTE, Optional.empty(), 1, 0, 50)),
                List.of(),
                false));
        depots.add(new DepotReading(OCTOBER, "OG-inconnu", Optional.empty(), List.of(), List.of(), true));
    }

    private static FileMeasure file(
            Extrait extrait,
            FileStatus status,
            Optional<FileRefusal> refusal,
            long retained,
            long rejected,
            long bytes) {
        boolean read = status == FileStatus.ACCEPTE || status == FileStatus.REFUSE;
        RowCounts counts = new RowCounts(
                Map.of(
                        RowOutcome.RETENUE, retained,
                        RowOutcome.HORS_FENETRE, 0L,
                        RowOutcome.REJETEE, rejected),
                Map.of(RowRejection.COLONNES, rejected));
        return new FileMeasure(extrait, status, refusal, counts, read ? "5ha" : "", bytes, List.of(), List.of());
    }
}
