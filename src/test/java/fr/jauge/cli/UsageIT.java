package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tell a run what it cannot do, and see that nothing is started; then what it can, in every way that there is. */
@SuppressWarnings("NullAway.Init") // the folder is set by JUnit
class UsageIT {
    @TempDir
    private Path folder;

    @Test
    void everyErrorOfTheRegistryIsToldAtOnceAndNothingIsMade() throws IOException, InterruptedException {
        SampleData.copyInto(folder);
        Path projets = folder.resolve("sample-data/referentiel/projets.csv");
        Files.writeString(projets, Files.readString(projets).replace(";11;2022;", ";99;1999;"));
        Path essms = folder.resolve("sample-data/referentiel/etablissements.csv");
        Files.writeString(
                essms,
                Files.readString(essms)
                        .replace("759900012;759909013;", "759900013;759909013;")
                        .replace(";PDE;", ";XXX;"));

        Outcome refused = JaugeProcess.in(folder).run("run", "--period=2023-12").expecting(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.errors())
                .anyMatch(line -> line.matches("projets\\.csv, ligne 2, colonne region « 99 » : .+"))
                .anyMatch(line -> line.matches("projets\\.csv, ligne 2, colonne campagne « 1999 » : .+"))
                .anyMatch(line -> line.matches("etablissements\\.csv, ligne 2, colonne finess_et « 759900013 » : .+"))
                .anyMatch(line -> line.matches("etablissements\\.csv, ligne \\d+, colonne secteur « XXX » : .+"))
                .anyMatch(line -> line.matches("Le dossier des dépôts du mois « sample-data/depots/2023-12 » .+"));
        try (var made = Files.list(folder)) {
            assertThat(made).containsExactly(folder.resolve("sample-data"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # arguments                               | what the operator reads
            ''                                        | La période manque
            --period=                                 | La période manque
            --period=2023-13                          | « 2023-13 » n’est pas une période
            --period=2023-12                          | 2023-12 » n’existe pas
            --period=2023-10 --workers=many           | jauge.workers
            --period=2023-10 --workers=257            | jauge.workers
            --period=2023-10 --pdf=some               | jauge.pdf (--pdf) = « some » : changed, all ou none est attendu
            --period=2023-10 --campagnes=nowhere      | nowhere : Le dossier des règles de campagne n'existe pas
            --period=2023-10 --referentiel=nowhere    | projets.csv : Le fichier est absent
            --period=2023-10 --periode=2023-10        | --periode
            --period=2023-10 extra                    | extra
            --mot.de.passe=geheim                     | '--mot.de.passe'
            --mot.de.passe geheim --period=2023-10    | '--mot.de.passe'
            """)
    void wrongUsageStartsNothing(String arguments, String message) throws IOException {
        SampleData.linkInto(folder);
        Outcome refused = JaugeCall.in(folder)
                .run(arguments.isEmpty() ? new String[0] : arguments.split(" +", 0))
                .expecting(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains(message).doesNotContain("geheim");
        assertNothingIsMade();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # setting                           | value | what is expected
            jauge.rejections.rows               | -1    | un nombre entier est attendu, à partir de 0.
            jauge.rejections.percent            | five  | un nombre entier est attendu.
            jauge.rejections.percent            | -1    | un nombre entier est attendu, de 0 à 100.
            jauge.rejections.unreadable-percent | 101   | un nombre entier est attendu, de 0 à 100.
            jauge.archive.max-ratio             | 0     | un nombre entier est attendu, au-dessus de 0.
            jauge.archive.max-size              | much  | une taille est attendue, comme 20GB.
            jauge.archive.max-size              | 0     | une taille au-dessus de 0 est attendue, comme 20GB.
            jauge.metrics.establishments        | -1    | un nombre entier est attendu, à partir de 0.
            jauge.metrics.months                | 61    | un nombre entier est attendu, de 1 à 60.
            logging.level.fr.jauge              | BAVARD | TRACE, DEBUG, INFO, WARN, ERROR ou OFF est attendu.
            """)
    void wrongSettingIsNamed(String property, String value, String expected) throws IOException {
        SampleData.linkInto(folder);
        Outcome refused = JaugeCall.in(folder).with(property, value).run("--period=2023-10");
        assertThat(refused.expecting(2).err())
                .startsWith("Configuration invalide : " + property + " = « " + value + " » : " + expected);
        assertNothingIsMade();
    }

    /** By every command that opens the database, before it is built. */
    @ParameterizedTest
    @Timeout(60) // a serve that starts stays
    @CsvSource(delimiter = '|', textBlock = """
            # command                     | profile    | address        | what the operator reads
            run --period=2023-10          | postgresql |                | JAUGE_DB_URL n’est pas donné. Le donner .+ comme jdbc:postgresql://machine/base.
            serve --port=0                | postgresql |                | JAUGE_DB_URL n’est pas donné. Le donner .+ comme jdbc:postgresql://machine/base.
            run --period=2023-10          |            | jdbc:oracle:x  | spring.datasource.url n’est pas une adresse que Jauge connaît. Écrire jdbc:h2:file:… ou jdbc:postgresql:….
            serve --port=0                |            | jdbc:oracle:x  | spring.datasource.url n’est pas une adresse que Jauge connaît. Écrire jdbc:h2:file:… ou jdbc:postgresql:….
            run --period=2023-10          | postgresql | jdbc:h2:mem:x  | le profil postgresql est actif, mais spring.datasource.url nomme une autre base. Ôter .+
            run --period=2023-10          | postgres   | jdbc:h2:mem:x  | spring.profiles.active : « postgres » n’est pas un profil de Jauge. Écrire postgresql, ou .+
            serve --port=0                | postgres   | jdbc:h2:mem:x  | spring.profiles.active : « postgres » n’est pas un profil de Jauge. Écrire postgresql, ou .+
            """)
    void databaseThatCannotBeMeantIsRefused(
            String command, @Nullable String profile, @Nullable String address, String said) throws IOException {
        SampleData.linkInto(folder);
        JaugeCall call = JaugeCall.in(folder).without("spring.datasource.url");
        if (profile != null) {
            call.with("spring.profiles.active", profile);
        }
        if (address != null) {
            call.with("spring.datasource.url", address);
        }
        Outcome refused = call.command(command.split(" ", 0)).expecting(2);
        assertThat(refused.err().strip())
                .startsWith("Configuration invalide : ")
                .matches("[^\n]*" + said);
        assertNothingIsMade();
    }

    /** Before a database is opened: in this process, for quickness. */
    @ParameterizedTest
    @Timeout(60) // a serve that starts stays
    @CsvSource(delimiter = '|', textBlock = """
            # setting                          | value        | what the operator reads
            jauge.serve.port                   | abc          | jauge.serve.port = « abc » : un nombre entier est attendu, de 0 à 65535.
            server.port                        | abc          | server.port = « abc » : un nombre entier est attendu, de 0 à 65535.
            jauge.serve.port                   | PORT         | Le port PORT de « 127.0.0.1 » est déjà pris
            jauge.serve.address                | nulle.invalid | « nulle.invalid » n’est pas une adresse de cette machine
            jauge.serve.users[1].name          | ars          | jauge.serve.users[1].name : une liste se donne entière
            jauge.serve.cron                   | 0 0 2 31 2 * | jauge.serve.cron = « 0 0 2 31 2 * » : une date qui existe est attendue
            server.ssl.bundle                  | nulle        | server.ssl.bundle = « nulle » : aucun certificat n’est déclaré sous ce nom
            spring.ssl.bundle.pem.a.keystore.certificate | nulle.pem | spring.ssl.bundle.pem.a.keystore.certificate = « nulle.pem » : ce fichier n’existe pas
            """)
    void serveThatCannotStartSaysWhyAndStartsNothing(String setting, String value, String message) throws IOException {
        SampleData.linkInto(folder);
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            Outcome refused = JaugeCall.in(folder)
                    .with("jauge.serve.prot", "1")
                    .with(setting, value.replace("PORT", port))
                    .command("serve")
                    .expecting(2);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err())
                    .contains(message.replace("PORT", port))
                    .contains("Attention : « jauge.serve.prot » n’est pas un réglage de Jauge")
                    .doesNotContain("take-over-every", "Exception", "\tat ");
        }
        assertNothingIsMade();
    }

    @Test
    void openPeriodIsRefusedUnlessItIsAllowedAndThenProvisional() throws IOException {
        // the next month has not ended, whatever the hour
        String open = YearMonth.now(ZoneId.of("Europe/Paris")).plusMonths(1).toString();
        String period = "--period=" + open;
        SampleData.copyInto(folder);
        Files.createDirectory(folder.resolve("sample-data/depots").resolve(open));

        Outcome refused = JaugeCall.in(folder).run(period).expecting(2);
        assertThat(refused.err()).contains(open, "--allow-open-period");
        assertNothingIsMade();

        Outcome allowed =
                JaugeCall.in(folder).run(period, "--allow-open-period").expecting(0);
        assertThat(allowed.lines()).first().asString().contains("révision r1 PROVISOIRE");
        String manifest =
                Files.readString(folder.resolve("rapports").resolve(open).resolve("r1/manifest.json"));
        assertThat(JsonPath.<Boolean>read(manifest, "$.provisoire")).isTrue();
        assertThat(manifest).contains("PROVISOIRE");

        Outcome again = JaugeCall.in(folder).run(period, "--allow-open-period").expecting(0);
        assertThat(again.out()).contains("la révision r1", "PROVISOIRE");
    }

    @Test
    void emptyMonthIsAMonthInWhichNobodyDelivered() throws IOException {
        SampleData.copyInto(folder);
        Files.createDirectory(folder.resolve("sample-data/depots/2023-11"));
        JaugeCall.in(folder).run("--period=2023-11").expecting(0);
        Path revision = folder.resolve("rapports/2023-11/r1");
        assertThat(Files.readAllLines(revision.resolve("depots.csv"))).hasSize(1);
        assertThat(Files.readAllLines(revision.resolve("indicateurs.csv")).stream()
                        .filter(line -> line.contains(";DONNEES_ABSENTES;DEPOT_ABSENT;")))
                .isNotEmpty();
        assertThat(Files.readString(revision.resolve("projets.csv"))).doesNotContain("SOLDE_ELIGIBLE");
    }

    /** Command line, then environment, then application.yml, then the defaults of the program. */
    @Test
    void optionsComeFromEverywhereAndTheNearestWins() throws IOException, InterruptedException {
        SampleData.copyInto(folder.resolve("."));
        Files.move(folder.resolve("sample-data/depots"), folder.resolve("extraits"));
        Files.writeString(folder.resolve("application.yml"), """
                jauge:
                  period: 2023-09
                  depots: extraits
                  out: from-the-file
                """);
        JaugeProcess.in(folder)
                .with("JAUGE_OUT", "from-the-environment")
                .with("JAUGE_PERIOD", "2023-10")
                .run("run", "--period=2023-08")
                .expecting(0);
        assertThat(folder.resolve("from-the-environment/2023-08/LATEST")).hasContent("r1\n");
        assertThat(folder.resolve("from-the-file")).doesNotExist();
        assertThat(folder.resolve("jauge-data/jauge.mv.db")).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "--help, Usage: jauge",
        "--version, jauge ",
        "run --help, --allow-open-period",
        "declare --help, --projet=ID",
        "journal --help, --renew-witness"
    })
    void helpAndVersionAnswerWithoutStartingSpring(String arguments, String answer)
            throws IOException, InterruptedException {
        Outcome told = JaugeProcess.in(folder)
                .java("-Xlog:class+load:file=classes.log")
                .run(arguments.split(" ", 0))
                .expecting(0);
        assertThat(told.out()).contains(answer);
        assertThat(told.err()).isEmpty();
        assertThat(Files.readString(folder.resolve("classes.log")))
                .contains("fr.jauge.cli.JaugeCommand ")
                .doesNotContain("org.springframework.context.support", "org.h2");
    }

    /** As processes: Spring Boot would print to the real output before anything is configured. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # command            | application.yml         | what the operator reads
            run --period=2023-10 | jauge:\\n\\tout: ici\\n | Configuration invalide : « .+/application.yml », ligne 2, colonne 1 : une tabulation.+ La remplacer.+
            journal              | jauge.out=ici\\n        | Configuration invalide : « .*application.yml » ne contient aucun réglage. Écrire .+
            """)
    void fileOfSettingsThatCannotBeReadStartsNothing(String command, String content, String said)
            throws IOException, InterruptedException {
        SampleData.linkInto(folder);
        Files.writeString(folder.resolve("application.yml"), content.translateEscapes());
        Outcome refused = JaugeProcess.in(folder).run(command.split(" ", 0)).expecting(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.errors()).singleElement().asString().matches(said);
        assertNothingIsMade();
    }

    private void assertNothingIsMade() {
        assertThat(folder.resolve("jauge-data")).doesNotExist();
        assertThat(folder.resolve("rapports")).doesNotExist();
        assertThat(folder.resolve("rapports-prive")).doesNotExist();
    }
}
