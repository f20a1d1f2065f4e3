package fr.jauge.serve;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * Hold what {@code serve} is told, under {@code jauge.serve}. Address and port are those of Spring Boot's server.
 *
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
        @DefaultValue("0 0 2 1 * *") String cron,
        @DefaultValue("0 0 2 2-20 * *") String retryCron,
        @DefaultValue("Europe/Paris") ZoneId zone,
        @DefaultValue("true") boolean catchUp,
        @DefaultValue("10s") Duration takeOverEvery,
        @DefaultValue List<User> users,
        @DefaultValue Oidc oidc) {
    private static final String NEVER = "-";

    /** @throws IllegalArgumentException for the operator, naming what is wrong and what to do */
    public ServeSettings {
        check("cron", cron);
        if (!retryCron.equals(NEVER)) {
            check("retry-cron", retryCron);
        }
        if (takeOverEvery.isNegative() || takeOverEvery.isZero()) {
            throw new IllegalArgumentException("jauge.serve.take-over-every : une durée au-dessus de 0, comme 10s");
        }
        users = List.copyOf(users);
        Set<String> names = new HashSet<>();
        for (User user : users) {
            if (!names.add(user.name())) {
                throw new IllegalArgumentException("jauge.serve.users : « " + user.name() + " » y est deux fois");
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
     */
    public record User(
            @DefaultValue("") String name,
            @DefaultValue("") String password,
            @DefaultValue("ALL") Access access) {
        private static final Pattern NAME = Pattern.compile("[^:\\p{Cntrl}]{1,64}");
        private static final Pattern HASH =
                Pattern.compile("\\{bcrypt}\\$2[aby]\\$(1[0-9]|2[0-9]|3[01])\\$[./A-Za-z0-9]{53}");

        /** @throws IllegalArgumentException for the operator; the password is never told */
        public User {
            if (!NAME.matcher(name).matches() || !name.strip().equals(name)) {
                throw new IllegalArgumentException("jauge.serve.users : un nom de 1 à 64 caractères, sans deux-points");
            }
            if (!HASH.matcher(password).matches()) {
                throw new IllegalArgumentException("jauge.serve.users : le mot de passe de « " + name
                        + " » n’est pas une empreinte {bcrypt}… ; la faire avec : jauge serve --hash-password");
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

    private static void check(String name, String expression) {
        if (!CronExpression.isValidExpression(expression)) {
            throw new IllegalArgumentException("jauge.serve." + name + " : « " + expression
                    + " » n’est pas une expression cron à six champs (seconde minute heure jour mois jour-de-semaine),"
                    + " comme 0 0 2 1 * *");
        }
    }
}
