package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.store.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The decisions of people on the sample data, by the program as it is delivered. */
@SuppressWarnings("NullAway.Init") // set before every test
class JournalIT {
    private static final String PROJET = "P2023-HDF-03";
    private static final String PERIOD = "--period=2023-10";
    private static final String PORTEUR = "--by=C. Exemple, Deux Caps";
    private static final String ARS = "--by=D. Modèle, ARS";

    @TempDir
    private Path folder;

    @BeforeEach
    void takeTheSampleData() throws IOException {
        SampleData.copyInto(folder);
    }

    @Test
    void declaredGoesBackToDraftAndValidatedDiverges() throws IOException, InterruptedException {
        assertThat(jauge("run", PERIOD).expecting(0).out()).doesNotContain("Journal");
        Outcome declared = decide("declare", PORTEUR).expecting(0);
        assertThat(declared.out().replace('\u202f', ' '))
                .contains("entrée 1 : DECLARATION du projet « P2023-HDF-03 » pour 2023-10, sur la révision r1, par")
                .contains("Manifeste : " + manifest("r1"))
                .contains("Verdict : SOLDE_ELIGIBLE ; subvention 30 261,73 €, solde 15 130,86 €, montant ETABLI");

        // another project's figures and the project's own name: its figures stay what they were
        append("sample-data/depots/2023-10/2B9900345/messages_mssante.csv", "2B9900345;MSG-99;2023-10-20T09:00:00;;\n");
        registry("Grappe fictive Beffrois", "Grappe fictive des Beffrois");
        assertThat(jauge("run", PERIOD, "--reason=Message tardif").expecting(0).out())
                .contains("révision r2")
                .doesNotContain("Journal");

        registry(";2023-10-20;1200;", ";;1200;");
        assertThat(jauge("run", PERIOD, "--reason=Visa retiré").expecting(0).lines())
                .contains("Journal : retour à l’état brouillon, les chiffres déclarés ont changé : " + PROJET
                        + " 2023-10");
        assertThat(decide("validate", ARS).expecting(2).err())
                .contains("il est revenu à l’état brouillon (entrée 2, sur r3) : ses chiffres ont changé");

        decide("declare", PORTEUR).expecting(0);
        decide("validate", ARS, "--reason=Visa reçu sur papier").expecting(0);
        registry(";;1200;", ";;1300;");
        assertThat(jauge("run", PERIOD, "--reason=Matériel corrigé")
                        .expecting(0)
                        .lines())
                .contains("Journal : DIVERGENCE_APRES_VALIDATION, les chiffres validés sur une révision d’avant ont"
                        + " changé : " + PROJET + " 2023-10");

        Outcome journal = jauge("journal", "--projet=" + PROJET).expecting(0);
        assertThat(actions(journal.out()))
                .containsExactly(
                        "DECLARATION", "RETOUR_BROUILLON", "DECLARATION", "VALIDATION", "DIVERGENCE_APRES_VALIDATION");
        assertThat(journal.out())
                .containsPattern(
                        "2023-10 +P2023-HDF-03 +validé +r3 +4 +DIVERGENCE_APRES_VALIDATION : les chiffres de r4"
                                + " ne sont plus ceux validés sur r3\n")
                .contains("Journal intact : 5 entrées, dernière empreinte ");
    }

    /** The revision is there, and the process died before the journal knew: here, a run that knows another database. */
    @Test
    void whatWasPublishedWithoutTheJournalIsWrittenByTheNextCommand() throws IOException {
        JaugeCall.in(folder).run(PERIOD).expecting(0);
        decideHere("declare", PORTEUR).expecting(0);
        registry(";2023-10-20;1200;", ";2023-10-20;1300;");
        assertThat(JaugeCall.in(folder)
                        .with("spring.datasource.url", "jdbc:h2:file:" + folder.resolve("other/jauge"))
                        .run(PERIOD, "--reason=Matériel corrigé")
                        .expecting(0)
                        .out())
                .contains("Journal : l’entrée 1 manque de la base", "rien n’y a été inscrit");

        assertThat(JaugeCall.in(folder).run(PERIOD).expecting(0).lines())
                .anyMatch(line -> line.contains("la révision r2 de 2023-10 fait foi"))
                .anyMatch(line -> line.startsWith("Journal : retour à l’état brouillon"));
        assertThat(JaugeCall.in(folder).run(PERIOD).expecting(0).lines()).hasSize(1);
        assertThat(actions(JaugeCall.in(folder).command("journal").expecting(0).out()))
                .containsExactly("DECLARATION", "RETOUR_BROUILLON");
    }

    @Test
    void tamperedJournalIsToldAndNothingIsAddedToIt() throws IOException {
        JaugeCall.in(folder).run(PERIOD).expecting(0);
        decideHere("declare", PORTEUR).expecting(0);
        decideHere("refuse", ARS, "--reason=PV illisible").expecting(0);
        JdbcTemplate database = new JdbcTemplate(
                new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("jauge-data/jauge"), "jauge", ""));
        database.update("update journal_entry set action = 'VALIDATION' where number = 2");

        Outcome told = JaugeCall.in(folder).command("journal").expecting(1);
        assertThat(told.out()).contains("JOURNAL ALTÉRÉ", "l’entrée 2 a été modifiée");
        Outcome refused = decideHere("declare", PORTEUR).expecting(1);
        assertThat(refused.err()).contains("Rien n’a été inscrit.", "JOURNAL ALTÉRÉ", "l’entrée 2 a été modifiée");

        database.update("delete from journal_entry where number = 2");
        assertThat(JaugeCall.in(folder).command("journal").expecting(1).out()).contains("l’entrée 2 manque de la base");
        assertThat(JaugeCall.in(folder).run(PERIOD).expecting(0).out())
                .contains("Journal : l’entrée 2 manque de la base");

        Outcome renewed = JaugeCall.in(folder)
                .command("journal", "--renew-witness", "--by=E. Essai", "--reason=Base rétablie de la veille")
                .expecting(0);
        assertThat(renewed.out())
                .contains("Témoin renouvelé, entrée 2 du journal", "TEMOIN_RENOUVELE", "Journal intact : 2 entrées");
        decideHere("refuse", ARS, "--reason=PV illisible").expecting(0);
    }

    /** Two commands of two machines on one PostgreSQL: both reach the journal, one of them is too late. */
    @Test
    void ofTwoDeclarationsAtOnceOneIsRecorded() throws IOException, InterruptedException {
        String url = Engine.newPostgres();
        postgres(url).run("run", PERIOD).expecting(0);
        List<JaugeProcess.Started> started = new ArrayList<>();
        for (int n = 0; n < 2; n++) {
            started.add(postgres(url).start("declare", "--projet=" + PROJET, PERIOD, PORTEUR));
        }
        List<Outcome> outcomes = List.of(started.get(0).end(), started.get(1).end());
        assertThat(outcomes).extracting(Outcome::exitCode).containsExactlyInAnyOrder(0, 2);
        assertThat(outcomes.get(0).err() + outcomes.get(1).err()).contains("est déjà déclaré pour 2023-10 (entrée 1");

        assertThat(postgres(url).run("journal").expecting(0).out()).contains("Journal intact : 1 entrée");
        new JdbcTemplate(new DriverManagerDataSource(url, "postgres", "postgres")).update("delete from journal_entry");
        assertThat(postgres(url).run("journal").expecting(1).out()).contains("l’entrée 1 manque de la base");
        assertThat(folder.resolve("jauge-data")).doesNotExist();
    }

    private Outcome decide(String command, String... arguments) throws IOException, InterruptedException {
        return jauge(words(command, arguments));
    }

    private Outcome decideHere(String command, String... arguments) {
        return JaugeCall.in(folder).command(words(command, arguments));
    }

    private static String[] words(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command, "--projet=" + PROJET, PERIOD));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }

    private Outcome jauge(String... arguments) throws IOException, InterruptedException {
        return JaugeProcess.in(folder).with("LC_ALL", "C.UTF-8").run(arguments);
    }

    private JaugeProcess postgres(String url) {
        return JaugeProcess.in(folder)
                .with("LC_ALL", "C.UTF-8")
                .with("SPRING_PROFILES_ACTIVE", "postgresql")
                .with("JAUGE_DB_URL", url)
                .with("JAUGE_DB_USER", "postgres")
                .with("JAUGE_DB_PASSWORD", "postgres");
    }

    /** The third column of the lines that begin with a number. */
    private static List<String> actions(String table) {
        return table.lines()
                .filter(line -> line.matches(" *\\d+  .*"))
                .map(line -> line.strip().split(" {2,}", 0)[2])
                .toList();
    }

    private void registry(String before, String after) throws IOException {
        Path projets = folder.resolve("sample-data/referentiel/projets.csv");
        String text = Files.readString(projets);
        assertThat(text).contains(before);
        Files.writeString(projets, text.replace(before, after));
    }

    private void append(String file, String line) throws IOException {
        Files.writeString(folder.resolve(file), line, StandardOpenOption.APPEND);
    }

    private String manifest(String revision) throws IOException {
        Path file = folder.resolve("rapports/2023-10").resolve(revision).resolve("manifest.json");
        return FileDigest.of("", Files.readAllBytes(file)).sha256();
    }
}
