package fr.jauge.serve;

import fr.jauge.batch.WrongSettingException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * Hold what {@code serve} is told, under {@code jauge.serve}.
 *
 * @param address where it listens; handed to Spring Boot's server
 * @param port on which port, from 0, for any that is free, to 65535; handed to Spring Boot's server
 * @param cron when the month that ended is measured: second, minute, hour, day, month, day of the week
 * @param retryCron when it is measured again while something is awaited of it; {@code -} for never
 * @param zone of both, and of the month
 * @param catchUp whether a month that should have been measured is measured at the start
 * @param takeOverEvery how long to wait before asking again for a month that another instance is measuring
 * @param users who may ask; nobody: whoever is on this machine
 * @param oidc who of those that an OpenID Connect provider knows may ask
 */
@ConfigurationProperties("jauge.serve")
public record ServeSettings(
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("8080") int port,
        @DefaultValue("0 0 2 1 * *") String cron,
        @DefaultValue("0 0 2 2-20 * *") String retryCron,
        @DefaultValue("Europe/Paris") ZoneId zone,
        @DefaultValue("true") boolean catchUp,
        @DefaultValue("10s") Duration takeOverEvery,
        @DefaultValue List<User> users,
        @DefaultValue Oidc oidc) {
    private static final String NEVER = "-";

    private static final int HIGHEST_PORT = 65_535;
    static final String PORTS = "un nombre entier est attendu, de 0 à " + HIGHEST_PORT;

    /** Any moment will do: an expression that comes round, does from there too. */
    private static final LocalDateTime ANY = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** @throws WrongSettingException for the operator, naming what is wrong and what to do */
    public ServeSettings {
        if (!isPort(port)) {
            throw new WrongSettingException("port", PORTS);
        }
        check("cron", cron, "");
        if (!retryCron.equals(NEVER)) {
            check("retry-cron", retryCron, " ; « - » pour ne jamais recommencer");
        }
        if (takeOverEvery.isNegative() || takeOverEvery.isZero()) {
            throw new WrongSettingException(
                    "take-over-every", "une durée au-dessus de 0 est attendue, comme 10s, 5m ou 1h");
        }
        users = List.copyOf(users);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < users.size(); i++) {
            if (!names.add(users.get(i).name().toLowerCase(Locale.ROOT))) {
                throw new WrongSettingException(
                        "users[" + i + "].name", "un autre utilisateur porte déjà ce nom, aux majuscules près");
            }
        }
    }

    /** Name what a user may ask for. */
    public enum Access {
        ALL,
        REPORTS,
        METRICS
    }

    /**
     * Hold a user who may ask.
     *
     * @param password its hash by bcrypt, as {@code serve --hash-password} prints it
     * @param access what it opens; there is no default
     */
    public record User(
            @DefaultValue("") String name, @DefaultValue("") String password, Access access) {
        private static final Pattern NAME = Pattern.compile("[^:\\p{Cntrl}]{1,64}");
        private static final Pattern HASH =
                Pattern.compile("\\{bcrypt}\\$2[aby]\\$(1[0-9]|2[0-9]|3[01])\\$[./A-Za-z0-9]{53}");

        /** @throws WrongSettingException for the operator; the password is never told */
        public User {
            if (!NAME.matcher(name).matches() || !name.strip().equals(name)) {
                throw new WrongSettingException("name", "un nom de 1 à 64 caractères est attendu, sans deux-points");
            }
            if (!HASH.matcher(password).matches()) {
                throw new WrongSettingException(
                        "password",
                        "une empreinte {bcrypt}… est attendue pour « " + name
                                + " » ; la faire avec : jauge serve --hash-password");
            }
            if (access == null) { // bound from nothing: who may read what is said, never guessed
                throw new WrongSettingException(
                        "access", "dire ce que « " + name + " » peut lire : ALL, REPORTS ou METRICS est attendu");
            }
        }

        @Override
        public String toString() {
            return "User[" + name + ", " + access + "]";
        }
    }

    /**
     * Hold who of an OpenID Connect provider may ask: those whose identity bears one of the values.
     *
     * @param claim of the identity, as {@code email} or {@code groups}
     * @param reports values that open the reports and the metrics
     */
    public record Oidc(
            @DefaultValue("email") String claim,
            @DefaultValue Set<String> reports) {
        /** Makes it immutable. */
        public Oidc {
            reports = Set.copyOf(reports);
        }
    }

    /** Whether a month is measured again while something is awaited of it. */
    boolean retries() {
        return !retryCron.equals(NEVER);
    }

    /** Whether a server can be asked for that port. */
    public static boolean isPort(int port) {
        return port >= 0 && port <= HIGHEST_PORT;
    }

    private static void check(String name, String expression, String or) {
        if (!CronExpression.isValidExpression(expression)) {
            throw new WrongSettingException(
                    name,
                    "une expression cron à six champs est attendue (seconde minute heure jour mois jour-de-semaine),"
                            + " comme 0 0 2 1 * *" + or);
        }
        if (CronExpression.parse(expression).next(ANY) == null) {
            throw new WrongSettingException(
                    name,
                    "une date qui existe est attendue, comme 0 0 2 1 * * ; cette expression ne tombe jamais" + or);
        }
    }
}
