package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

/** What doctor says of real folders, settings and file databases. */
class DoctorIT {
    /** The user of no rights that every Linux has; who is not root already stays who they are. */
    private static final String AS_NOBODY =
            "if [ \"$(id -u)\" -eq 0 ]; then" + " set -- setpriv --reuid=65534 --regid=65534 --clear-groups \"$@\"; fi";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private static Path october;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void publishOctober() throws IOException {
        SampleData.linkInto(october);
        JaugeCall.in(october).run("--period=2023-10", "--pdf=none").expecting(0);
    }

    @Test
    void freshCloneCouldRunAndNothingIsMade() throws IOException {
        SampleData.linkInto(folder);
        Outcome told = doctor().expecting(0);
        assertThat(told.lines()).noneMatch(line -> line.startsWith("À CORRIGER"));
        assertThat(told.lines())
                .last()
                .asString()
                .matches("Bilan : \\d+ OK, \\d+ à surveiller, 0 à corriger\\. Une .+");
        try (var made = Files.list(folder)) {
            assertThat(made).containsExactly(folder.resolve("sample-data"));
        }
    }

    @Test
    void whatWasPublishedAndTheDatabaseAreLookedAtAndNotTouched() throws IOException {
        takeOctober();
        Map<String, String> before = Tree.state(folder);
        Outcome told = doctor().expecting(0);
        assertThat(told.out())
                .contains("à jour", "d’après r1 de 2023-10", "fermé aux autres")
                .containsPattern("Base de données +« jdbc:h2:file:.+ » répond \\(H2 ");
        assertThat(Tree.state(folder)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # setting                 | value         | what is said                                                     | code
            jauge.rejections.percent  | five          | À CORRIGER .*jauge.rejections.percent = « five » : un nombre .*  | 2
            jauge.rejections.percent  | -1            | À CORRIGER .*jauge.rejections.percent = « -1 » : .* de 0 à 100\\. | 2
            jauge.archive.max-size    | much          | À CORRIGER .*jauge.archive.max-size = « much » : une taille.*    | 2
            jauge.pdf                 | some          | À CORRIGER .*jauge.pdf = « some » : changed, all ou none.*       | 2
            jauge.workers             | 257           | À CORRIGER .*jauge.workers = « 257 » : un nombre entier .* de 0 à 256\\. | 2
            jauge.serve.zone          | Paris         | À CORRIGER .*jauge.serve.zone = « Paris » : .* comme Europe/Paris\\. | 2
            jauge.serve.cron          | 0 0 2 31 2 *  | À CORRIGER .*jauge.serve.cron = « 0 0 2 31 2 \\* » : une date qui existe.* | 2
            jauge.serve.port          | 70000         | À CORRIGER .*jauge.serve.port = « 70000 » : .* de 0 à 65535\\.   | 2
            jauge.serve.prot          | 80            | À SURVEILLER .*« jauge.serve.prot » n’est pas un réglage.*       | 0
            jauge.rejection.percent   | 6             | À SURVEILLER .*« jauge.rejection.percent » n’est pas un réglage.* | 0
            jauge.anything            | 6             | À SURVEILLER .*« jauge.anything » n’est pas un réglage.*         | 0
            jauge.allowopenperiod     | true          | OK +Période +2023-10 est terminée                                | 0
            jauge.period              | 2023-12       | À CORRIGER .*2023-12 » n’existe pas                              | 2
            jauge.depots              | nowhere       | À CORRIGER +Dépôts +« .*/nowhere » n’existe pas                  | 2
            jauge.depots              | pom.xml       | À CORRIGER +Dépôts +« .*/pom.xml » n’est pas un dossier          | 2
            jauge.referentiel         | nowhere       | À CORRIGER +Référentiel +« .*/nowhere » n’existe pas             | 2
            jauge.campagnes           | nowhere       | À CORRIGER +Règles des campagnes +nowhere : Le dossier.*         | 2
            jauge.metrics.file        | nowhere/x.prom | À CORRIGER +Métriques +« .*/nowhere » n’existe pas              | 2
            jauge.out                 | pom.xml       | À CORRIGER +Rapports +« .*/pom.xml » n’est pas un dossier        | 2
            jauge.out                 | pom.xml/there | À CORRIGER +Rapports +« .*/there » .*                            | 2
            spring.datasource.url     | jdbc:h2:file:./pom.xml/x | À CORRIGER +Base de données +« .*                     | 2
            spring.datasource.url     | jdbc:postgresql://127.0.0.1:9/jauge?password=secret | À CORRIGER +Base de données +« jdbc:postgresql://127.0.0.1:9/jauge » ne répond pas : rien n’écoute.* | 2
            spring.datasource.url     | nonsense      | À CORRIGER +Configuration +spring.datasource.url n’est pas une adresse que Jauge connaît | 2
            spring.profiles.active    | postgresql    | À CORRIGER +Configuration +le profil postgresql est actif, mais .*  | 2
            spring.profiles.active    | postgres      | À CORRIGER +Configuration +spring.profiles.active : « postgres » n’est pas un profil de Jauge | 2
            logging.level.fr.jauge    | BAVARD        | À CORRIGER +Configuration +logging.level.fr.jauge = « BAVARD » : TRACE, DEBUG, INFO, WARN, ERROR ou OFF est attendu\\. | 2
            spring.profiles.active    | postgresql    | À CORRIGER +Configuration +spring.datasource.url : JAUGE_DB_URL n’est pas donné | 2
            """)
    void everyFaultIsNamedWithItsLevel(String setting, String value, String said, int code) throws IOException {
        SampleData.linkInto(folder);
        JaugeCall call = JaugeCall.in(folder).with("jauge.period", "2023-10").with(setting, value);
        if (said.contains("JAUGE_DB_URL")) {
            call = call.without("spring.datasource.url");
        }
        Outcome told = call.command("doctor");
        assertThat(told.lines()).as(told.out()).anyMatch(line -> line.matches(said));
        told.expecting(code);
        assertThat(told.out()).doesNotContain("secret");
        assertThat(told.err()).isEmpty();
    }

    @Test
    void errorsOfTheRegistryAreToldAtOnce() throws IOException {
        SampleData.copyInto(folder);
        Path projets = folder.resolve("sample-data/referentiel/projets.csv");
        Files.writeString(projets, Files.readString(projets).replace(";11;2022;", ";99;1999;"));
        Outcome told = doctor().expecting(2);
        assertThat(told.lines())
                .anyMatch(line ->
                        line.matches("À CORRIGER +Référentiel +projets\\.csv, ligne 2, colonne region « 99 » : .+"))
                .anyMatch(line -> line.matches(
                        "À CORRIGER +Référentiel +projets\\.csv, ligne 2, colonne campagne « 1999 » : .+"));
    }

    @Test
    void privateListsThatOthersCanReadAreToBeClosed() throws IOException {
        SampleData.linkInto(folder);
        Path hidden = Files.createDirectory(folder.resolve("rapports-prive"));
        Files.setPosixFilePermissions(hidden, PosixFilePermissions.fromString("rwxr-x---"));
        assertThat(doctor().expecting(2).out())
                .containsPattern("À CORRIGER +Listes privées .+ est ouvert à d’autres .+rwxr-x---")
                .contains("→ le fermer : chmod 700");
        Files.setPosixFilePermissions(hidden, PosixFilePermissions.fromString("rwx------"));
        doctor().expecting(0);
    }

    @Test
    void databaseFileInUseOrDamagedOrOfAnotherPasswordIsSaid() throws IOException, SQLException, InterruptedException {
        takeOctober();
        Path file = folder.resolve("jauge-data/jauge.mv.db");
        String url = "jdbc:h2:file:" + folder.resolve("jauge-data/jauge");
        assertThat(JaugeCall.in(folder)
                        .with("spring.datasource.password", "sesame")
                        .command("doctor", "--period=2023-10")
                        .expecting(2)
                        .out())
                .containsPattern("À CORRIGER +Base de données .+ refuse l’utilisateur ou le mot de passe")
                .doesNotContain("sesame");
        try (Connection newer = DriverManager.getConnection(url, "jauge", "")) {
            newer.createStatement()
                    .execute("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
                            + " \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\")"
                            + " values (99, '99', 'later', 'SQL', 'V99__later.sql', 'jauge', 1, true)");
        }
        try (Connection held = DriverManager.getConnection(url, "jauge", "")) {
            assertThat(held.isValid(1)).isTrue();
            assertThat(JaugeProcess.in(folder)
                            .run("doctor", "--period=2023-10")
                            .expecting(2)
                            .out())
                    .containsPattern("À CORRIGER +Base de données .+ est tenue par le processus \\d+");
        }
        assertThat(doctor().expecting(2).out())
                .containsPattern("À CORRIGER +Tables +la version 99 vient d’une version plus récente de Jauge");
        byte[] content = Files.readAllBytes(file);
        Files.write(file, new byte[content.length]);
        assertThat(doctor().expecting(2).out()).containsPattern("À CORRIGER +Base de données .+ a un fichier abîmé");
    }

    @Test
    void fileOfSettingsThatCannotBeReadIsSaid() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("application.yml"), "jauge:\n  depots: [\n");
        Outcome told = JaugeProcess.in(folder).run("doctor").expecting(2);
        assertThat(told.lines())
                .first()
                .asString()
                .matches("À CORRIGER +Configuration +« .+/application.yml », ligne 3, .+ pas du YAML");
    }

    @Test
    void wrongUsageIsSaid() {
        assertThat(JaugeCall.in(folder)
                        .command("doctor", "--period=2023-13")
                        .expecting(2)
                        .err())
                .contains("« 2023-13 » n’est pas une période");
    }

    /** A setting of the program that doctor does not know would be called unknown. */
    @Test
    void everySettingOfTheProgramIsKnown() throws IOException {
        List<String> settings = new ArrayList<>();
        for (String file : List.of("application.yml", "application-postgresql.yml", "application-serve.yml")) {
            ClassPathResource resource = new ClassPathResource(file);
            if (resource.exists()) {
                settings.addAll(names(resource));
            }
        }
        assertThat(settings).contains("jauge.out", "jauge.rejections.unreadable-percent");
        KnownSettings known = new KnownSettings();
        assertThat(settings).allMatch(known::isKnown);
    }

    private static List<String> names(ClassPathResource resource) throws IOException {
        return new YamlPropertySourceLoader()
                .load("program", resource).stream()
                        .flatMap(source -> List.of(((EnumerablePropertySource<?>) source).getPropertyNames()).stream())
                        .filter(name -> name.startsWith("jauge."))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "jauge.rejections.unreadablepercent, true, jauge.rejections.unreadable-percent",
        "jauge.allow.open.period, true, jauge.allow-open-period",
        "jauge.worker, false, jauge.workers",
        "jauge.db.pasword, false, jauge.db.password",
        "jauge.port, false, jauge.out",
        "jauge.completely-different, false, ''",
    })
    void settingThatWasMeantIsFound(String written, boolean known, String meant) {
        KnownSettings settings = new KnownSettings();
        assertThat(settings.isKnown(written)).isEqualTo(known);
        assertThat(settings.meant(written).orElse("")).isEqualTo(meant);
    }

    @Test
    void everyFolderWithoutItsRightsIsNamedAndNothingIsChanged() throws IOException, InterruptedException {
        SampleData.copyInto(folder);
        Path program = copyOfTheProgram();
        for (String made : new String[] {"rapports", "rapports/2023-10", "rapports-prive", "jauge-data"}) {
            Files.createDirectory(folder.resolve(made));
        }
        set("rwxr-xr-x", folder);
        set("r-xr-xr-x", folder.resolve("rapports"));
        set("r-xr-xr-x", folder.resolve("rapports/2023-10"));
        set("r-xr-xr-x", folder.resolve("jauge-data"));
        set("---------", folder.resolve("sample-data/depots/2023-10/P2022-IDF-01/effectifs.csv"));
        set("---------", folder.resolve("sample-data/referentiel/projets.csv"));
        Map<String, String> before = Tree.state(folder.resolve("rapports"));

        Outcome told = JaugeProcess.in(folder)
                .after(AS_NOBODY)
                .jar(program)
                .run("doctor", "--period=2023-10")
                .expecting(2);

        assertThat(told.out())
                .containsPattern("À CORRIGER +Rapports +« .+/rapports » ne peut pas être écrit \\(.+, r-xr-xr-x\\)")
                .containsPattern("À CORRIGER +Rapports +« .+/rapports/2023-10 » ne peut pas être écrit")
                .containsPattern("À CORRIGER +Dépôts du mois +ne peuvent pas être lus : P2022-IDF-01/effectifs.csv")
                .containsPattern("À CORRIGER +Référentiel +projets.csv : ")
                .containsPattern("À CORRIGER +Base de données +« .+/jauge-data » ne peut pas être écrit")
                .containsPattern("À CORRIGER +Listes privées ")
                .contains("Corriger avant de lancer une exécution.");
        assertThat(told.err()).isEmpty();
        assertThat(Tree.state(folder.resolve("rapports"))).isEqualTo(before);
    }

    /** Where nobody can read it: a clone may lie in a closed folder. */
    private Path copyOfTheProgram() throws IOException {
        Path jar = Path.of(System.getProperty("jauge.jar", "target/jauge.jar"));
        Path place = Files.createDirectory(folder.resolve("programme"));
        Files.copy(jar, place.resolve("jauge.jar"));
        Tree.copy(jar.resolveSibling("lib"), place.resolve("lib"));
        return place.resolve("jauge.jar");
    }

    private static void set(String mode, Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private void takeOctober() throws IOException {
        SampleData.linkInto(folder);
        for (String name : List.of("rapports", "rapports-prive", "jauge-data")) {
            Tree.copy(october.resolve(name), folder.resolve(name));
        }
    }

    private Outcome doctor() {
        return JaugeCall.in(folder).command("doctor", "--period=2023-10");
    }
}
