package fr.jauge.measure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.RowOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** Laws of a whole depot, on random rows of few ESSMS, dossiers, persons and days, so that they often meet. */
class MeasurePropertyTest {
    private static final RejectionThreshold NEVER = new RejectionThreshold(Integer.MAX_VALUE, 100, 100);
    private static final int[] MONTHS = {10, 9, 8};
    private static final List<Extrait> EXTRAITS = List.of(Extrait.values());

    private Path root = Path.of("");

    @BeforeTry
    void createFolder() throws IOException {
        root = Files.createTempDirectory("jauge-measure");
    }

    @AfterTry
    void deleteFolder() throws IOException {
        try (var all = Files.walk(root)) {
            for (Path path : all.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void outcomesAddUpToTheRowsOfTheFile(@ForAll Random random) {
        Sender sender = new Sender(random);
        Depots.Measured measured = sender.measure(root);
        for (Extrait extrait : Extrait.values()) {
            RowCounts counts = measured.file(10, extrait).counts();
            long sum = Arrays.stream(RowOutcome.values()).mapToLong(counts::of).sum();
            assertThat(sum).isEqualTo(sender.rows(10, extrait).size()).isEqualTo(counts.read());
        }
    }

    /** The order stands where the contract gives it a meaning: the first usager_id, the first declared figure. */
    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void orderOfRowsMovesNoFigure(@ForAll Random random) {
        Sender sender = new Sender(random).withOneUsagerForADossier();
        String before = show(sender.measure(root));
        sender.shuffle(random);
        assertThat(show(sender.measure(root))).isEqualTo(before);
    }

    /** Nothing of a depot is left for the next that the same thread measures, be it refused in part. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void depotMeasuredAfterOthersGivesWhatItGivesAlone(@ForAll Random random) {
        Sender sender = new Sender(random);
        String alone = show(sender.measure(root));
        DepotMeasurer measurer = sender.depots(root).measurer();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Depots others = new Sender(random).depots(root);
            (random.nextBoolean() ? others : others.with(EXTRAITS.get(random.nextInt(EXTRAITS.size())), "!\"A"))
                    .measure(measurer);
        }
        assertThat(show(sender.depots(root).measure(measurer))).isEqualTo(alone);
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void eventsSaidTwiceOrInTwoRowsMoveNoFigure(@ForAll Random random) {
        Sender sender = new Sender(random);
        List<String> events = sender.rows(10, Extrait.EVENEMENTS_AGENDA);
        events.add("A;D1;E9;2023-09-20;2023-10-12");
        List<String> figures = figures(sender.measure(root));
        events.remove(events.size() - 1);
        events.add("A;D1;E9;2023-09-20;2023-09-30");
        events.add(0, "A;D1;E9;2023-10-01;2023-10-12");
        events.addAll(
                List.copyOf(events.stream().filter(row -> !row.contains("bad")).toList()));
        List<String> doubled = figures(sender.measure(root));
        // a known dossier or not, the rejected rows alone are more
        assertThat(doubled.stream()
                        .map(MeasurePropertyTest::withoutRowsRejected)
                        .toList())
                .isEqualTo(figures.stream()
                        .map(MeasurePropertyTest::withoutRowsRejected)
                        .toList());
    }

    /** Nothing is dropped in silence, and bad data never make a rate rise. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void rejectedRowsNeverMakeARateRise(@ForAll Random random) {
        Sender sender = new Sender(random);
        Map<String, Tally> before = tallies(sender.measure(root));
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            Extrait extrait = EXTRAITS.get(random.nextInt(EXTRAITS.size()));
            List<String> rows = sender.rows(MONTHS[random.nextInt(3)], extrait);
            rows.add(random.nextInt(rows.size() + 1), sender.rejected(extrait));
        }
        Map<String, Tally> after = tallies(sender.measure(root));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((finess, was) -> assertNoRateRises(was, after.getOrDefault(finess, was)));
    }

    /** A row made bad is like a person hidden or an act not done, never like a person gone. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void rowMadeBadNeverMakesARateRise(@ForAll Random random) {
        Sender sender = new Sender(random).withOneUsagerForADossier();
        Map<String, Tally> before = tallies(sender.measure(root));
        Extrait extrait = EXTRAITS.get(random.nextInt(EXTRAITS.size()));
        int month = MONTHS[random.nextInt(MONTHS.length)];
        List<String> rows = extrait == Extrait.EFFECTIFS ? List.of() : sender.rows(month, extrait);
        if (rows.isEmpty()) {
            // and without its declared figure an ESSMS has no rate over PA or PE
            return;
        }
        int spoilt = random.nextInt(rows.size());
        if (extrait == Extrait.DOSSIERS && month > 8 && !rows.get(spoilt).startsWith("A")) {
            // once it is bad, an earlier month says what the dossier is, be it more than the row said
            return;
        }
        rows.set(spoilt, rows.get(spoilt).replaceFirst("(?<=;)(202[0-9-]+|ENPREPARATION|ACTIF)", "bad"));
        tallies(sender.measure(root)).forEach((finess, now) -> {
            Tally was = before.getOrDefault(finess, now);
            assertThat(now.active()).isLessThanOrEqualTo(was.active());
            assertThat(accompanied(now)).isGreaterThanOrEqualTo(accompanied(was));
            if (extrait != Extrait.DOSSIERS) {
                assertThat(now.messages()).isLessThanOrEqualTo(was.messages());
                assertThat(now.dmp()).isLessThanOrEqualTo(was.dmp());
                assertThat(now.projets()).isLessThanOrEqualTo(was.projets());
                assertThat(now.evenements()).isLessThanOrEqualTo(was.evenements());
                assertThat(eligible(now)).isGreaterThanOrEqualTo(eligible(was));
                assertThat(base(now)).isGreaterThanOrEqualTo(base(was));
            }
        });
    }

    private static void assertNoRateRises(Tally was, Tally now) {
        assertThat(now.messages()).isEqualTo(was.messages());
        assertThat(now.dmp()).isEqualTo(was.dmp());
        assertThat(now.active()).isEqualTo(was.active());
        assertThat(now.projets()).isEqualTo(was.projets());
        assertThat(now.evenements()).isEqualTo(was.evenements());
        assertThat(now.prescriptions()).isEqualTo(was.prescriptions());
        assertThat(now.exchanges()).isEqualTo(was.exchanges());
        assertThat(accompanied(now)).isGreaterThanOrEqualTo(accompanied(was));
        assertThat(eligible(now)).isGreaterThanOrEqualTo(eligible(was));
        assertThat(base(now)).isGreaterThanOrEqualTo(base(was));
    }

    /** PA, as the contract writes it. */
    private static long accompanied(Tally tally) {
        return Math.max(tally.present() + tally.doubtful(), tally.declared().orElse(0));
    }

    /** PE. */
    private static long eligible(Tally tally) {
        return accompanied(tally) - tally.notEligible();
    }

    /** DB. */
    private static long base(Tally tally) {
        return Math.min(
                tally.active() + tally.doubtful() + tally.updatesRejected(), tally.present() + tally.doubtful());
    }

    private static Map<String, Tally> tallies(Depots.Measured measured) {
        Map<String, Tally> tallies = new java.util.TreeMap<>();
        measured.measure().tallies().forEach(tally -> tallies.put(tally.finess().value(), tally));
        return tallies;
    }

    private static List<String> figures(Depots.Measured measured) {
        return measured.measure().tallies().stream()
                .map(tally -> tally.finess() + " " + Depots.Measured.figures(tally))
                .sorted()
                .toList();
    }

    private static String withoutRowsRejected(String figures) {
        return figures.replaceAll("rowsRejected=[0-9]+", "");
    }

    private static String show(Depots.Measured measured) {
        List<String> all = new ArrayList<>(figures(measured));
        all.addAll(measured.lacking());
        for (int month : MONTHS) {
            for (Extrait extrait : Extrait.values()) {
                if (measured.measure().readings().size() == MONTHS.length) {
                    all.add(month + " " + extrait + " " + measured.outcomes(month, extrait));
                }
            }
        }
        return String.join("\n", all);
    }

    /** Write three months of rows of few words, some of them wrong. */
    private static final class Sender {
        private final Random random;
        private final Map<Integer, Map<Extrait, List<String>>> months = new java.util.TreeMap<>();

        Sender(Random random) {
            this.random = random;
            for (int month : MONTHS) {
                Map<Extrait, List<String>> files = new EnumMap<>(Extrait.class);
                for (Extrait extrait : Extrait.values()) {
                    List<String> rows = new ArrayList<>();
                    if (extrait == Extrait.DOSSIERS && month == 10) {
                        rows.add("A;D1;U1;2023-01-01");
                        rows.add("B;D1;U1;2023-01-01");
                    }
                    for (int i = random.nextInt(14); i > 0; i--) {
                        rows.add(random.nextInt(12) == 0 ? rejected(extrait) : row(extrait));
                    }
                    files.put(extrait, rows);
                }
                files.put(Extrait.EFFECTIFS, new ArrayList<>(List.of("B;" + random.nextInt(8))));
                months.put(month, files);
            }
        }

        List<String> rows(int month, Extrait extrait) {
            return months.getOrDefault(month, Map.of()).getOrDefault(extrait, List.of());
        }

        /** Makes every order of the rows mean the same. */
        Sender withOneUsagerForADossier() {
            for (int month : MONTHS) {
                rows(month, Extrait.DOSSIERS).replaceAll(row -> row.replaceFirst("^([^;]*;D(.)[^;]*;)[^;]*", "$1U$2"));
                rows(month, Extrait.DOSSIERS).replaceAll(row -> row.replaceFirst(";U[34]", ";U1"));
            }
            return this;
        }

        void shuffle(Random order) {
            months.values().forEach(files -> files.values().forEach(rows -> Collections.shuffle(rows, order)));
        }

        Depots.Measured measure(Path root) {
            return depots(root).measure();
        }

        Depots depots(Path root) {
            Depots depots = Depots.in(root).threshold(NEVER);
            months.forEach((month, files) -> {
                depots.month(month);
                files.forEach((extrait, rows) -> depots.with(extrait, String.join("/", rows)));
            });
            return depots;
        }

        String row(Extrait extrait) {
            String essms = pick("A", "A", "B", "B", "C");
            String dossier = essms + ";" + pick("D1", "D2", "D3", "D4");
            return switch (extrait) {
                case DOSSIERS ->
                    dossier + ";" + pick("", "U1", "U2") + ";" + stay() + ";" + pick("", day(), day()) + ";"
                            + pick("", "OUI", "NON", "NON;refus");
                case EFFECTIFS -> essms + ";" + random.nextInt(10);
                case MISES_A_JOUR -> dossier + ";" + day() + ";" + pick("", "METIER", "TECHNIQUE");
                case PROJETS_PERSONNALISES ->
                    dossier + ";;" + pick("ENPREPARATION", "ACTIF", "ENPAUSE") + ";" + pick(";", span(), span());
                case EVENEMENTS_AGENDA -> dossier + ";E1;" + pick(day() + ";", span()) + ";" + pick("", "ANNULE");
                case MESSAGES_MSSANTE ->
                    essms + ";" + pick("M1", "M2", "M3") + ";" + day() + ";" + pick("", "EMIS", "RECU") + ";"
                            + pick("", "ACCEPTE", "REJETE");
                case ALIMENTATIONS_DMP -> dossier + ";O1;" + day() + ";" + pick("", "ACCEPTE", "REJETE");
                case EPRESCRIPTIONS, ECHANGES_EPARCOURS -> essms + ";" + pick("P1", "P2") + ";" + day();
            };
        }

        /** A row that cannot be valid, of any ESSMS or none, of any dossier or none. */
        String rejected(Extrait extrait) {
            String essms = pick("A", "B", "C", "N", "X", "010000009", "");
            String dossier = essms + ";" + pick("D1", "D2", "D9", "", "185057800608491");
            return switch (extrait) {
                case DOSSIERS ->
                    dossier + pick(";U1;bad", ";;2023-10-02;2023-10-01", ";;;", ";;2023-01-01;;;BOF", ";bad");
                case EFFECTIFS -> pick("B;x", "A;", "!B", "B;1000000000", "X;1");
                case MISES_A_JOUR -> dossier + pick(";bad", ";2023-10-05;BOF", ";");
                case PROJETS_PERSONNALISES ->
                    dossier + pick(";;BOF", ";;;", ";;ACTIF;2023-10-02;2023-10-01", ";;ACTIF;bad");
                case EVENEMENTS_AGENDA -> dossier + pick(";E1;bad", ";;2023-10-01", ";E1;2023-10-02;2023-10-01");
                case MESSAGES_MSSANTE, EPRESCRIPTIONS, ECHANGES_EPARCOURS ->
                    essms + pick(";;2023-10-01", ";M1;bad", ";M1;");
                case ALIMENTATIONS_DMP -> dossier + pick(";O1;bad", ";;2023-10-01", ";O1;2023-10-01;BOF");
            };
        }

        private String stay() {
            return pick(
                    "2022-01-01;",
                    "2023-09-20;",
                    "2022-01-01;2023-09-15",
                    "2023-10-10;2023-10-12",
                    "2022-01-01;2022-02-02");
        }

        private String span() {
            return pick(
                    "2022-01-01;2023-09-30", "2023-09-01;2023-10-02", "2023-10-10;2023-12-10", "2023-11-10;2023-12-10");
        }

        private String day() {
            return pick("2023-07-31", "2023-08-01", "2023-09-30", "2023-10-01", "2023-10-31", "2023-11-01");
        }

        private String pick(String... words) {
            return words[random.nextInt(words.length)];
        }
    }
}
