package fr.jauge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jauge.indicator.Tallies;
import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.FileRefusal;
import fr.jauge.lexicon.FileStatus;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.RowOutcome;
import fr.jauge.lexicon.RowRejection;
import fr.jauge.measure.DepotMeasure;
import fr.jauge.measure.DepotReading;
import fr.jauge.measure.FileMeasure;
import fr.jauge.measure.Rejection;
import fr.jauge.measure.RowCounts;
import fr.jauge.measure.Tally;
import fr.jauge.registry.RegistrySamples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What a depot gave is read back as it was, from either engine. */
@ParameterizedClass
@EnumSource
class MeasureStoreIT {
    private static final Period OCTOBER = Period.parse("2023-10").orElseThrow();
    private static final long RUN = 7;

    @Parameter
    private Engine engine = Engine.H2;

    private DataSource source = new DriverManagerDataSource();

    @BeforeEach
    void newDatabase() {
        source = engine.migrated();
    }

    @Test
    void migrationsApplyOnce() {
        assertThat(Engine.migrate(source)).isZero();
        assertThat(Engine.migrate(engine.create())).isEqualTo(4);
    }

    @Test
    void whatADepotGaveIsReadBackTheSame() {
        DepotMeasure measure = new DepotMeasure(
                List.of(
                        reading(OCTOBER, "OG1", List.of(full(), refused(), absent())),
                        reading(OCTOBER.minusMonths(1), "og1", List.of(absent())),
                        new DepotReading(
                                OCTOBER.minusMonths(2),
                                "Og1",
                                Optional.of(DepotRefusal.ARCHIVE_ILLISIBLE),
                                List.of(),
                                List.of(),
                                false)),
                List.of(everyFigure(), Tallies.tally(RegistrySamples.finess(2), "headcount=REFUSED")),
                (wanted, visitor) -> {});
        save("og1", measure);

        List<DepotReading> readings = new ArrayList<>(Engine.reader(source).readings(RUN));
        assertThat(readings)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*rejections")
                .isEqualTo(measure.readings().stream()
                        .sorted(Comparator.comparing(DepotReading::month))
                        .toList());
        assertThat(Engine.reader(source).tallies(RUN)).containsExactlyInAnyOrderElementsOf(measure.tallies());
        for (DepotReading reading : measure.readings()) {
            for (FileMeasure file : reading.files()) {
                assertThat(Engine.reader(source).rejections(RUN, reading).getOrDefault(file.extrait(), List.of()))
                        .isEqualTo(file.rejections());
            }
        }
    }

    @Test
    void tallyKeepsEveryFigureInItsOwnPlace() {
        save("og1", new DepotMeasure(List.of(), List.of(everyFigure()), (wanted, visitor) -> {}));
        assertThat(Engine.reader(source).tallies(RUN)).containsExactly(everyFigure());
    }

    @Test
    void figuresDeclaredAsZeroAreNotFiguresMissing() {
        Tally zero = Tallies.tally(RegistrySamples.finess(1), "declared=0");
        Tally none = Tallies.tally(RegistrySamples.finess(2), "");
        save("og1", new DepotMeasure(List.of(), List.of(zero, none), (wanted, visitor) -> {}));
        assertThat(Engine.reader(source).tallies(RUN)).containsExactlyInAnyOrder(zero, none);
    }

    @Test
    void everyAvailabilityOfEveryExtractIsKept() {
        List<Tally> tallies = new ArrayList<>();
        for (Extrait extrait : Extrait.values()) {
            tallies.add(tally(tallies.size() + 1, "absent=" + extrait));
            tallies.add(tally(tallies.size() + 1, "refused=" + extrait));
        }
        save("og1", new DepotMeasure(List.of(), tallies, (wanted, visitor) -> {}));
        assertThat(Engine.reader(source).tallies(RUN)).containsExactlyInAnyOrderElementsOf(tallies);
    }

    @Test
    void depotOfThousandsOfEssmsIsKeptWhole() {
        String large = "present=1000000000000 doubt=999999999999 declared=999999999 active=1000000000000"
                + " updatesrejected=999999999999 messages=999999999999 dmp=999999999999 projets=999999999999"
                + " evenements=999999999999 prescriptions=999999999999 exchanges=999999999999"
                + " rowsrejected=999999999999 motifsabsent=999999999999 projetsechus=999999999999";
        List<Tally> tallies =
                IntStream.rangeClosed(1, 4001).mapToObj(n -> tally(n, large)).toList();
        save("og1", new DepotMeasure(List.of(), tallies, (wanted, visitor) -> {}));
        save("og2", new DepotMeasure(List.of(), List.of(tally(5000, "")), (wanted, visitor) -> {}));
        assertThat(Engine.reader(source).tallies(RUN))
                .hasSize(4002)
                .containsAll(tallies)
                .contains(tally(5000, ""));
        assertThat(Engine.reader(source).tallies(RUN + 1)).isEmpty();
    }

    @Test
    void namesThatMeanHarmAreKeptAsTheyAre() {
        List<String> names = List.of(
                "'; drop table depot; --",
                "a\"b\\c%_",
                "a\nb\tc\u001B[31m",
                "\u202Eégnahc",
                "\uD83D\uDE00",
                "\uFFFD",
                " ",
                "é".repeat(127));
        for (String name : names) {
            save(
                    name.toLowerCase(java.util.Locale.ROOT),
                    new DepotMeasure(List.of(reading(OCTOBER, name, List.of())), List.of(), (wanted, visitor) -> {}));
        }
        assertThat(Engine.reader(source).readings(RUN))
                .extracting(DepotReading::name)
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void namesIgnoredAreKeptWithoutWhatADatabaseOrATerminalCannotTake() {
        List<String> many = IntStream.range(0, 150).mapToObj(n -> "f" + n).toList();
        assertThat(ignored(List.of("a\u0000b", "c\nd", "e;f", "", "x".repeat(400))))
                .containsExactly("a?b", "c?d", "e;f", "", "x".repeat(300));
        assertThat(ignored(many)).isEqualTo(many.subList(0, 100));
    }

    @Test
    void thousandRejectionsOfTheLongestAreKept() {
        List<Rejection> rejections = IntStream.range(0, 1000)
                .mapToObj(n -> new Rejection(
                        Long.MAX_VALUE - n,
                        "projet_personnalise_id",
                        RowRejection.IDENTIFIANT_NOMINATIF,
                        RegistrySamples.finess(1).value()))
                .toList();
        FileMeasure file = file(Extrait.PROJETS_PERSONNALISES, FileStatus.ACCEPTE, rejections, List.of());
        DepotReading reading = reading(OCTOBER, "og1", List.of(file));
        save("og1", new DepotMeasure(List.of(reading), List.of(), (wanted, visitor) -> {}));
        assertThat(Engine.reader(source)
                        .rejections(RUN, reading)
                        .getOrDefault(Extrait.PROJETS_PERSONNALISES, List.of()))
                .isEqualTo(rejections);
        assertThat(Engine.reader(source).rejections(RUN, reading).getOrDefault(Extrait.DOSSIERS, List.of()))
                .isEmpty();
    }

    @Test
    void depotsThatAreNotMeasuredAreThoseOfThePlanUntilTheyAreSaved() {
        MeasureStore store = Engine.store(source);
        DepotPlan a = new DepotPlan("a", "A", 0, 5);
        DepotPlan b = new DepotPlan("b", "B", 1, 50_000_000_000L);
        store.plan(RUN, List.of(b, a));
        store.plan(RUN + 1, List.of(a));
        assertThat(store.unmeasured(RUN)).containsExactlyInAnyOrder(a, b);
        assertThat(store.shares(RUN)).isEqualTo(2);

        store.save(RUN, "b", onlyRead("B"), "");
        assertThat(store.unmeasured(RUN)).containsExactly(a);
        assertThat(store.unmeasured(RUN + 1)).containsExactly(a);

        store.plan(RUN, List.of());
        assertThat(store.shares(RUN)).isZero();
        assertThat(store.unmeasured(RUN)).isEmpty();
    }

    /** One depot, one transaction: what fails half-way leaves nothing, and the depot is measured again. */
    @Test
    void depotThatCannotBeKeptWholeIsNotKeptAtAll() {
        MeasureStore store = Engine.store(source);
        store.plan(RUN, List.of(new DepotPlan("og1", "og1", 0, 1)));
        DepotMeasure twice = new DepotMeasure(
                List.of(reading(OCTOBER, "og1", List.of(full())), reading(OCTOBER, "OG1", List.of(full()))),
                List.of(everyFigure()),
                (wanted, visitor) -> {});
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> store.save(RUN, "og1", twice, "")))
                .isInstanceOf(DataAccessException.class);
        assertThat(Engine.reader(source).readings(RUN)).isEmpty();
        assertThat(Engine.reader(source).tallies(RUN)).isEmpty();
        assertThat(store.unmeasured(RUN)).extracting(DepotPlan::key).containsExactly("og1");
    }

    @Test
    void noTableHoldsWhatCouldNameAPerson() {
        assertThat(JdbcClient.create(source)
                        .sql("select lower(column_name) from information_schema.columns"
                                + " where lower(table_name) in ('depot', 'reading', 'tally')")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(column -> column.contains("dossier") || column.contains("usager"));
    }

    private List<String> ignored(List<String> names) {
        DataSource fresh = engine.migrated();
        DepotReading reading = new DepotReading(OCTOBER, "og1", Optional.empty(), List.of(), names, false);
        Engine.store(fresh)
                .save(RUN, "og1", new DepotMeasure(List.of(reading), List.of(), (wanted, visitor) -> {}), "");
        return Engine.reader(fresh).readings(RUN).get(0).ignored();
    }

    @Test
    void listsOfADepotAreKnownByTheirSha256OnceItIsMeasured() {
        Engine.store(source).plan(RUN, List.of(new DepotPlan("a", "A", 0, 1), new DepotPlan("b", "B", 0, 1)));
        save("a", onlyRead("A"));
        assertThat(Engine.reader(source).lists(RUN))
                .containsExactly(Map.entry("a", FileDigest.of("a", new byte[0]).sha256()));
        assertThat(Engine.reader(source).lists(RUN + 1)).isEmpty();
    }

    private void save(String key, DepotMeasure measure) {
        Engine.store(source)
                .save(RUN, key, measure, FileDigest.of(key, new byte[0]).sha256());
    }

    private static DepotMeasure onlyRead(String name) {
        return new DepotMeasure(List.of(reading(OCTOBER, name, List.of())), List.of(), (wanted, visitor) -> {});
    }

    private static DepotReading reading(Period month, String name, List<FileMeasure> files) {
        return new DepotReading(month, name, Optional.empty(), files, List.of("note.txt"), true);
    }

    private static Tally tally(int n, String text) {
        return Tallies.tally(RegistrySamples.finess(n), text);
    }

    /** Every figure another, so that two changed over are seen. */
    private static Tally everyFigure() {
        Finess finess = RegistrySamples.finess(1);
        return Tallies.tally(
                finess,
                "present=100 doubt=2 declared=3 noneligible=4 active=90 updatesrejected=6 updatesrefused=1 messages=7"
                        + " dmp=8 projets=9 evenements=10 prescriptions=11 exchanges=12 rowsrejected=13 motifsabsent=14"
                        + " activityunknown=15 projetsechus=16 oldpreparations=17 longevenements=18 missingmonths=19"
                        + " absent=EPRESCRIPTIONS refused=MISES_A_JOUR depot=Depot.de-l_OG"
                        + " DOSSIERS=20/21 EFFECTIFS=22/23 PROJETS_PERSONNALISES=24/25 EVENEMENTS_AGENDA=26/27"
                        + " MESSAGES_MSSANTE=28/29 ALIMENTATIONS_DMP=30/31 ECHANGES_EPARCOURS=32/33");
    }

    private static FileMeasure full() {
        List<Rejection> rejections = List.of(
                new Rejection(2, "", RowRejection.COLONNES, ""),
                new Rejection(30, "date_entree", RowRejection.DATE_INVALIDE, "2A9900214"));
        return file(Extrait.DOSSIERS, FileStatus.ACCEPTE, rejections, List.of("couleur", "a;b"));
    }

    private static FileMeasure refused() {
        return new FileMeasure(
                Extrait.EFFECTIFS,
                FileStatus.REFUSE,
                Optional.of(FileRefusal.TROP_DE_REJETS),
                everyCount(),
                "f00d",
                12,
                List.of(new Rejection(9, "finess_et", RowRejection.EFFECTIF_EN_DOUBLE, "")),
                List.of());
    }

    private static FileMeasure absent() {
        return new FileMeasure(
                Extrait.MISES_A_JOUR,
                FileStatus.ABSENT,
                Optional.empty(),
                new RowCounts(),
                "",
                0,
                List.of(),
                List.of());
    }

    private static FileMeasure file(
            Extrait extrait, FileStatus status, List<Rejection> rejections, List<String> columns) {
        return new FileMeasure(
                extrait, status, Optional.empty(), everyCount(), "ab".repeat(32), 1L << 40, rejections, columns);
    }

    private static RowCounts everyCount() {
        Map<RowOutcome, Long> outcomes = new EnumMap<>(RowOutcome.class);
        for (RowOutcome outcome : RowOutcome.values()) {
            outcomes.put(outcome, 100L + outcomes.size());
        }
        Map<RowRejection, Long> codes = new EnumMap<>(RowRejection.class);
        for (RowRejection code : RowRejection.values()) {
            codes.put(code, 1_000_000_000_000L + codes.size());
        }
        return new RowCounts(outcomes, codes);
    }
}
