package fr.jauge.store;

import static fr.jauge.journal.DecidedMonths.declaration;
import static fr.jauge.journal.DecidedMonths.refusal;
import static fr.jauge.journal.DecidedMonths.stamp;
import static fr.jauge.journal.DecidedMonths.validation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jauge.journal.DecidedMonths;
import fr.jauge.journal.Journal;
import fr.jauge.journal.JournalEntry;
import fr.jauge.journal.Outcome;
import fr.jauge.journal.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The journal in the database: whatever is done to its rows by hand is found, and no two commands fork it. */
@ParameterizedClass
@EnumSource
@SuppressWarnings("NullAway.Init") // set before every test
class JournalStoreIT {
    private static final String FORGED = "f".repeat(64);

    @Parameter
    private Engine engine = Engine.H2;

    @TempDir
    private Path root;

    private DataSource source = new DriverManagerDataSource();
    private JdbcTemplate database;
    private DecidedMonths months;

    /** Six entries: P1 declared and validated, P2 declared, refused and declared again, P3 declared. */
    @BeforeEach
    void decide() throws IOException {
        source = engine.migrated();
        database = new JdbcTemplate(source);
        months = new DecidedMonths(root);
        months.publish("P1=9 P2=8 P3=7");
        Journal journal = journal();
        journal.decide(declaration("P1"), stamp());
        journal.decide(validation("P1"), stamp());
        journal.decide(declaration("P2"), stamp());
        journal.decide(refusal("P2"), stamp());
        journal.decide(declaration("P2"), stamp());
        journal.decide(declaration("P3"), stamp());
    }

    @Test
    void entriesAreReadBackAsTheyWereWritten() throws IOException {
        List<JournalEntry> entries = new ArrayList<>();
        Journal.Reading reading = journal().read(entries::add);
        assertThat(reading.flaws()).isEmpty();
        assertThat(reading.entries()).isEqualTo(6);
        assertThat(entries).extracting(JournalEntry::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(entries.get(3).said().actor()).isEqualTo("D. Modèle, ARS");
        assertThat(entries.get(3).said().reason()).isEqualTo("PV illisible");
        assertThat(entries.get(0).previous()).isEqualTo("0".repeat(64));
        assertThat(reading.head()).isEqualTo(entries.get(5).hash());
    }

    /** Each column, in the middle and at the end. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # column         | value
            made_at          | '2023-11-06T09:30:00.124Z'
            action           | 'DECLARATION '
            projet_id        | 'P9'
            period           | '2023-09'
            revision         | 2
            manifest_sha256  | ''
            figures_sha256   | ''
            actor            | 'Quelqu''un d’autre'
            account          | 'root'
            reason           | 'Une autre raison'
            previous_hash    | 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff'
            hash             | 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff'
            """)
    void changedFieldIsFound(String column, String value) throws IOException {
        Object changed = column.equals("revision") ? (Object) Long.valueOf(value) : value;
        for (int number : new int[] {1, 4, 6}) {
            Object before = database.queryForObject(
                    "select " + column + " from journal_entry where number = " + number, Object.class);
            database.update("update journal_entry set " + column + " = ? where number = " + number, changed);
            assertThat(flaws()).anyMatch(flaw -> flaw.startsWith("l’entrée " + number + " a été modifiée"));
            database.update("update journal_entry set " + column + " = ? where number = " + number, before);
            assertThat(flaws()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 6})
    void changedNumberIsFound(int number) throws IOException {
        database.update("update journal_entry set number = 99 where number = ?", number);
        assertThat(flaws()).isNotEmpty();
    }

    @Test
    void emptiedFieldIsFound() throws IOException {
        database.execute("alter table journal_entry alter column reason drop not null");
        database.update("update journal_entry set reason = null where number = 4");
        assertThat(flaws()).anyMatch(flaw -> flaw.startsWith("l’entrée 4 a été modifiée"));
    }

    /** Who knows how hashes are taken has to take again all those that follow: the witness has the old ones. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 6})
    void entryChangedWithAllHashesTakenAgainIsFound(int number) throws IOException {
        rewrite(entry ->
                entry.number() == number ? "Une autre raison" : entry.said().reason());
        assertThat(flaws())
                .containsExactlyElementsOf(IntStream.rangeClosed(number, 6)
                        .mapToObj(n -> "le témoin connaît une autre entrée " + n + " que celle de la base")
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # removed | what is told
            1         | l’entrée 1 manque
            3         | l’entrée 3 manque
            2,3,4     | les entrées 2 à 4 manquent
            6         | l’entrée 6 manque de la base : le témoin en a les empreintes
            5,6       | les entrées 5 à 6 manquent de la base : le témoin en a les empreintes
            1,2,3,4,5,6 | les entrées 1 à 6 manquent de la base : le témoin en a les empreintes
            """)
    void removedEntriesAreFound(String numbers, String told) throws IOException {
        database.update("delete from journal_entry where number in (" + numbers + ")");
        assertThat(flaws()).containsExactly(told);
    }

    /** Taken out in the middle, those after moved up and chained again. */
    @Test
    void removedEntryIsFoundEvenWhenTheChainIsMendedBehindIt() throws IOException {
        database.update("delete from journal_entry where number = 3");
        rewrite(entry -> entry.said().reason());
        assertThat(flaws())
                .contains(
                        "le témoin connaît une autre entrée 3 que celle de la base",
                        "l’entrée 6 manque de la base : le témoin en a les empreintes");
    }

    @Test
    void addedEntryIsFoundEvenWhenItIsChained() throws IOException {
        JournalEntry last = entries().get(5);
        insert(JournalEntry.chained(7, last.hash(), last.said()));
        assertThat(flaws()).containsExactly("l’entrée 7 n’est pas dans le témoin : ajoutée à la base");
    }

    @Test
    void entryPutInBetweenIsFound() throws IOException {
        database.update("update journal_entry set number = 7 where number = 6");
        JournalEntry fifth = entries().get(4);
        char first = fifth.hash().charAt(0) == '0' ? '1' : '0';
        insert(JournalEntry.chained(6, first + fifth.hash().substring(1), fifth.said()));
        assertThat(flaws())
                .anyMatch(flaw -> flaw.startsWith("l’entrée 6 n’est pas la suite de l’entrée 5"))
                .anyMatch(flaw -> flaw.startsWith("l’entrée 7 a été modifiée"));
    }

    @Test
    void exchangedEntriesAreFound() throws IOException {
        database.update("update journal_entry set number = 99 where number = 3");
        database.update("update journal_entry set number = 3 where number = 4");
        database.update("update journal_entry set number = 4 where number = 99");
        assertThat(flaws())
                .anyMatch(flaw -> flaw.startsWith("l’entrée 3 n’est pas la suite de l’entrée 2"))
                .anyMatch(flaw -> flaw.startsWith("l’entrée 3 a été modifiée"))
                .anyMatch(flaw -> flaw.startsWith("l’entrée 4 a été modifiée"));
    }

    @Test
    void removedWitnessIsFound() throws IOException {
        Files.delete(months.out().resolve("journal-temoin.csv"));
        assertThat(flaws()).singleElement().asString().startsWith("le témoin manque");
    }

    @Test
    void changedWitnessIsFound() throws IOException {
        Path witness = months.out().resolve("journal-temoin.csv");
        String hash = entries().get(2).hash();
        Files.writeString(witness, Files.readString(witness).replace(hash, FORGED));
        assertThat(flaws()).containsExactly("le témoin connaît une autre entrée 3 que celle de la base");
    }

    @Test
    void databaseItselfHasNoForkedChain() {
        JournalEntry last = entries().get(5);
        JournalEntry fork = JournalEntry.chained(7, last.previous(), last.said());
        assertThatThrownBy(() -> insert(fork)).isInstanceOf(DuplicateKeyException.class);
    }

    /** Eight commands that all declare one projet: one of them does. */
    @Test
    void ofManyAtOnceOneDeclares() throws Exception {
        months.publish("P1=9 P2=8 P3=1");
        List<Outcome> outcomes = atOnce(n -> journal -> journal.decide(declaration("P3"), stamp()));
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.recorded().isPresent())
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.refusal().isPresent())
                .hasSize(7);
        assertThat(flaws()).isEmpty();
        assertThat(entries())
                .hasSize(8)
                .last()
                .satisfies(entry -> assertThat(entry.said().action()).isEqualTo("DECLARATION"));
    }

    /** Eight commands that may all be done: their entries follow each other. */
    @Test
    void manyAtOnceFollowEachOther() throws Exception {
        List<Integer> written = atOnce(n -> journal -> {
            String projet = "P" + (n % 3 + 1);
            return n % 2 == 0
                    ? journal.decide(refusal(projet), stamp()).recorded().isPresent() ? 1 : 0
                    : journal.decide(declaration(projet), stamp()).recorded().isPresent() ? 1 : 0;
        });
        assertThat(flaws()).isEmpty();
        assertThat(entries()).hasSize(6 + written.stream().mapToInt(one -> one).sum());
    }

    /** Do something with the journal of a process of its own. */
    private interface Command<T> {
        T with(Journal journal) throws IOException;
    }

    private <T> List<T> atOnce(IntFunction<Command<T>> commands) throws Exception {
        int count = 8;
        CountDownLatch together = new CountDownLatch(count);
        List<Callable<T>> tasks = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            Command<T> command = commands.apply(n);
            Journal journal = journal();
            tasks.add(() -> {
                together.countDown();
                together.await();
                return command.with(journal);
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(count);
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> each : pool.invokeAll(tasks)) {
                done.add(each.get());
            }
            return done;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Chains all entries again, as who has the database and the source can. */
    private void rewrite(Function<JournalEntry, String> reason) {
        List<JournalEntry> entries = entries();
        database.update("delete from journal_entry");
        String previous = JournalEntry.ORIGIN;
        long number = 0;
        for (JournalEntry entry : entries) {
            Statement said = entry.said();
            JournalEntry again = JournalEntry.chained(
                    ++number,
                    previous,
                    new Statement(
                            said.instant(),
                            said.action(),
                            said.projet(),
                            said.period(),
                            said.revision(),
                            said.manifestSha256(),
                            said.figuresSha256(),
                            said.actor(),
                            said.account(),
                            reason.apply(entry)));
            insert(again);
            previous = again.hash();
        }
    }

    private void insert(JournalEntry entry) {
        try {
            store().alone(rows -> {
                rows.add(List.of(entry));
                return entry;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<JournalEntry> entries() {
        List<JournalEntry> entries = new ArrayList<>();
        try {
            store().alone(rows -> {
                rows.forEach(entries::add);
                return entries;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private List<String> flaws() throws IOException {
        return journal().read(entry -> {}).flaws();
    }

    private Journal journal() {
        return new Journal(store(), months.out());
    }

    private JournalStore store() {
        return new JournalStore(
                JdbcClient.create(source), new JdbcTemplate(source), new JdbcTransactionManager(source));
    }
}
