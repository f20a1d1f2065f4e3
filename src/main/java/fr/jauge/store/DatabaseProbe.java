package fr.jauge.store;

import fr.jauge.diagnosis.DatabaseFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Look at the database of the runs without changing it: a file is opened to be read alone, and not made; PostgreSQL is
 * asked in sessions that cannot write.
 */
public final class DatabaseProbe {
    private static final String SECONDS = "5";
    private static final String FILE = "jdbc:h2:file:";
    private static final String H2 = "jdbc:h2:";
    private static final String SUFFIX = ".mv.db";
    /** H2: a file that would have to be put in order, which nobody who only reads does. */
    private static final int READ_ONLY = 90_097;

    private final String url;
    private final Supplier<Instant> clock;
    private final Properties properties = new Properties();

    /**
     * Knows the database.
     *
     * @param properties what the driver is told besides
     * @param clock of this machine
     */
    public DatabaseProbe(
            String url, String user, String password, Map<String, String> properties, Supplier<Instant> clock) {
        this.clock = clock;
        this.url = url;
        this.properties.putAll(properties);
        this.properties.setProperty("user", user);
        this.properties.setProperty("password", password);
        if (url.startsWith(H2) && !url.contains("TRACE_LEVEL_FILE")) {
            // no file of traces beside the database: what goes wrong is told here
            this.properties.putIfAbsent("TRACE_LEVEL_FILE", "0");
        }
        if (url.startsWith("jdbc:postgresql:")) {
            this.properties.setProperty("loginTimeout", SECONDS);
            this.properties.setProperty("connectTimeout", SECONDS);
            this.properties.setProperty("socketTimeout", SECONDS);
            this.properties.setProperty("readOnly", "true");
            this.properties.setProperty("readOnlyMode", "always");
        }
    }

    /** Looks. */
    public DatabaseFacts look() {
        Optional<Path> file = file(url);
        if (file.isPresent() && !Files.exists(file.get())) {
            Path folder = file.get().toAbsolutePath().normalize().getParent();
            return new DatabaseFacts.NotMade(address(), folder == null ? file.get() : folder);
        }
        String readOnly = file.isPresent() ? url + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r" : url;
        DriverManagerDataSource source = new DriverManagerDataSource(readOnly, properties);
        try (Connection connection = source.getConnection()) {
            return open(connection, source, file);
        } catch (SQLException e) {
            return unusable(e);
        } catch (DataAccessException | FlywayException e) {
            return unusable(e);
        }
    }

    private DatabaseFacts open(Connection connection, DriverManagerDataSource source, Optional<Path> file)
            throws SQLException {
        boolean postgresql = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        String product = connection.getMetaData().getDatabaseProductName() + " "
                + connection.getMetaData().getDatabaseProductVersion();
        JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        DatabaseFacts.Migrations migrations = migrations(source);
        boolean made = !migrations.current().isEmpty();
        return new DatabaseFacts.Open(
                address(),
                product,
                file,
                migrations,
                postgresql
                        ? mayWrite(client, made)
                        : file.map(Files::isWritable).orElse(true),
                postgresql ? Optional.of(ahead(client)) : Optional.empty(),
                postgresql && made ? holders(client) : List.of());
    }

    private static DatabaseFacts.Migrations migrations(DriverManagerDataSource source) {
        MigrationInfo[] all = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .javaMigrations(new V1__Spring_batch_tables())
                .load()
                .info()
                .all();
        List<MigrationInfo> known = List.of(all);
        return new DatabaseFacts.Migrations(
                known.stream()
                        .filter(each -> each.getState().isApplied())
                        .map(DatabaseProbe::version)
                        .reduce("", (before, after) -> after),
                known.stream()
                        .filter(each -> !each.getState().isApplied())
                        .map(each -> version(each) + " (" + each.getDescription() + ")")
                        .toList(),
                known.stream().flatMap(each -> wrong(each).stream()).toList());
    }

    private static Optional<String> wrong(MigrationInfo each) {
        if (each.getState().isFailed()) {
            return Optional.of("la version " + version(each) + " a échoué");
        }
        if (each.getState().isApplied() && !each.getState().isResolved()) {
            return Optional.of("la version " + version(each) + " vient d’une version plus récente de Jauge");
        }
        return each.getState().isApplied() && !each.isChecksumMatching()
                ? Optional.of("la version " + version(each) + " n’est pas celle de ce programme")
                : Optional.empty();
    }

    private static String version(MigrationInfo each) {
        return String.valueOf(each.getVersion());
    }

    /** Whether the server takes writes at all, and from this user. */
    private static boolean mayWrite(JdbcClient client, boolean made) {
        String granted = made
                ? "has_table_privilege('run_lock', 'INSERT') and has_table_privilege('run_lock', 'UPDATE')"
                : "coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)";
        return client.sql("select not pg_is_in_recovery() and " + granted)
                .query(Boolean.class)
                .single();
    }

    private Duration ahead(JdbcClient client) {
        Instant before = clock.get();
        Instant there = client.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Instant after = clock.get();
        return Duration.between(before.plus(Duration.between(before, after).dividedBy(2)), there);
    }

    /** The rows of run_lock whose last locker is a transaction under way: that is asked without locking anything. */
    private static List<DatabaseFacts.Holder> holders(JdbcClient client) {
        return client.sql("""
                        select l.out_folder, l.period, coalesce(h.holder, 'une autre exécution')
                        from run_lock l left join run_holder h on h.out_folder = l.out_folder and h.period = l.period
                        where exists (
                            select 1 from pg_locks k
                            where k.locktype = 'transactionid' and k.mode = 'ExclusiveLock' and k.granted
                              and cast(k.transactionid as text) = cast(l.xmax as text))
                        order by 1, 2""")
                .query((row, number) -> new DatabaseFacts.Holder(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Where it is, without what may hold a password. */
    private String address() {
        String plain = url.replaceFirst("[;?].*", "").replaceFirst("//[^/@]*@", "//");
        return "« " + plain + " »";
    }

    static Optional<Path> file(String url) {
        if (!url.startsWith(H2)) {
            return Optional.empty();
        }
        String rest = url.substring(url.startsWith(FILE) ? FILE.length() : H2.length());
        String name = rest.replaceFirst(";.*", "");
        if (name.matches("(mem|tcp|ssl|zip|nio|nioMapped):.*")) {
            return Optional.empty();
        }
        return Optional.of(Path.of(name.replaceFirst("^~", System.getProperty("user.home", "~")) + SUFFIX));
    }

    /** The first cause that is known, else what the driver says. */
    private DatabaseFacts unusable(Throwable failure) {
        String said = "";
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof SQLException sql && sql.getErrorCode() == READ_ONLY) {
                return new DatabaseFacts.Unusable(
                        address(),
                        "n’a pas été fermée en ordre, ou est abîmée",
                        "copier son fichier, puis lancer la commande voulue, qui la remet en ordre si elle le peut");
            }
            Optional<DatabaseFault> fault = DatabaseFault.of(e);
            if (fault.isPresent()) {
                return new DatabaseFacts.Unusable(
                        address(), fault.get().cause(), fault.get().remedy());
            }
            said = e.getMessage() == null
                    ? said
                    : e.getMessage().lines().findFirst().orElse(said);
        }
        return new DatabaseFacts.Unusable(
                address(), "ne peut pas être lue (" + said + ")", "vérifier son adresse, ses droits et son serveur");
    }
}
