package fr.jauge.store;

import fr.jauge.journal.JournalEntry;
import fr.jauge.journal.JournalTable;
import fr.jauge.journal.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keep the journal in the database: rows are added, never changed nor removed. Who works on it holds the one row of
 * {@code journal_lock}, so that two commands, here or on two machines, cannot chain two entries to the same one; should
 * anything pass by the lock, the hash before is unique.
 */
@Repository
class JournalStore implements JournalTable {
    private static final int PATIENCE_SECONDS = 60;
    private static final int ROWS_AT_A_TIME = 1000;

    private final JdbcClient client;
    private final JdbcTemplate template;
    private final TransactionTemplate transactions;

    JournalStore(JdbcClient client, JdbcTemplate template, PlatformTransactionManager transactions) {
        this.client = client;
        this.template = template;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public <T> T alone(Work<T> work) throws IOException {
        Table table = new Table();
        try {
            T done = transactions.execute(status -> {
                lock();
                try {
                    return work.with(table);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            if (table.hasGrown) {
                flush();
            }
            return done;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What was committed is on the disk before anybody is told: the file database writes half a second later else. */
    private void flush() {
        boolean isFileDatabase = Boolean.TRUE.equals(template.execute((Connection connection) ->
                connection.getMetaData().getDatabaseProductName().equals("H2")));
        if (isFileDatabase) {
            client.sql("checkpoint sync").update();
        }
    }

    private void lock() {
        try {
            client.sql("select id from journal_lock where id = 1 for update")
                    .withQueryTimeout(PATIENCE_SECONDS)
                    .query(Integer.class)
                    .single();
        } catch (QueryTimeoutException | PessimisticLockingFailureException e) {
            throw new UncheckedIOException(
                    new IOException("Le journal est tenu par une autre commande : attendre sa fin, puis relancer.", e));
        }
    }

    private final class Table implements Rows {
        private boolean hasGrown;

        @Override
        public void forEach(Consumer<JournalEntry> reader) {
            client.sql("select number, made_at, action, projet_id, period, revision, manifest_sha256, figures_sha256,"
                            + " actor, account, reason, previous_hash, hash from journal_entry order by number")
                    .withFetchSize(ROWS_AT_A_TIME)
                    .query(row -> {
                        reader.accept(entry(row));
                    });
        }

        @Override
        public void add(List<JournalEntry> entries) {
            hasGrown = hasGrown || !entries.isEmpty();
            template.batchUpdate(
                    "insert into journal_entry (number, made_at, action, projet_id, period, revision, manifest_sha256,"
                            + " figures_sha256, actor, account, reason, previous_hash, hash)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    entries.stream().map(JournalStore::row).toList());
        }
    }

    private static Object[] row(JournalEntry entry) {
        Statement said = entry.said();
        return new Object[] {
            entry.number(),
            said.instant(),
            said.action(),
            said.projet(),
            said.period(),
            said.revision(),
            said.manifestSha256(),
            said.figuresSha256(),
            said.actor(),
            said.account(),
            said.reason(),
            entry.previous(),
            entry.hash()
        };
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        Statement said = new Statement(
                text(row, 2),
                text(row, 3),
                text(row, 4),
                text(row, 5),
                row.getLong(6),
                text(row, 7),
                text(row, 8),
                text(row, 9),
                text(row, 10),
                text(row, 11));
        return new JournalEntry(row.getLong(1), said, text(row, 12), text(row, 13));
    }

    /** What somebody emptied by hand is read all the same, to be told. */
    private static String text(ResultSet row, int column) throws SQLException {
        @Nullable String text = row.getString(column);
        return text == null ? "" : text;
    }
}
