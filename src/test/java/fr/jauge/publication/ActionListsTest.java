package fr.jauge.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.registry.RegistrySamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionListsTest {
    private static final Finess FIRST = RegistrySamples.finess(1);
    private static final Finess SECOND = RegistrySamples.finess(2);

    @TempDir
    private Path root = Path.of("");

    private Path gathered = Path.of("");
    private Path published = Path.of("");
    private final Map<String, String> kept = new HashMap<>();

    @BeforeEach
    void folders() throws IOException {
        gathered = root.resolve("prive/2023-10/.en-cours");
        published = Files.createDirectories(root.resolve("a-traiter"));
    }

    @Test
    void dossiersStandByIndicatorThenByCodePoint() throws IOException {
        GatheredLists.Gathering gathering = new GatheredLists.Gathering();
        add(gathering, FIRST, Indicateur.PROJET_PERSONNALISE, "D-2");
        add(gathering, FIRST, Indicateur.DMP, "\uD83D\uDE00");
        add(gathering, FIRST, Indicateur.DMP, "\uFFFD");
        add(gathering, FIRST, Indicateur.DMP, "D-10");
        add(gathering, FIRST, Indicateur.DMP, "D-1");
        add(gathering, FIRST, Indicateur.EVENEMENT_AGENDA, "D-1");
        add(gathering, FIRST, Indicateur.DOSSIERS_ACTIFS, "D-9");
        keep("og1", gathering);
        publish();
        assertThat(list(FIRST)).isEqualTo("""
                indicateur;dossier_id
                DMP;D-1
                DMP;D-10
                DMP;\uFFFD
                DMP;\uD83D\uDE00
                DOSSIERS_ACTIFS;D-9
                EVENEMENT_AGENDA;D-1
                PROJET_PERSONNALISE;D-2
                """);
    }

    /** Each dossier once, with all it lacks; those of an ESSMS need not come one after the other. */
    @Test
    void dossierStandsOnTheListOfEachIndicatorItLacks() throws IOException {
        GatheredLists.Gathering gathering = new GatheredLists.Gathering();
        add(gathering, FIRST, EnumSet.of(Indicateur.DMP, Indicateur.EVENEMENT_AGENDA), "D-3");
        add(gathering, FIRST, EnumSet.of(Indicateur.EVENEMENT_AGENDA, Indicateur.PROJET_PERSONNALISE), "D-2");
        add(gathering, SECOND, EnumSet.of(Indicateur.DMP, Indicateur.EVENEMENT_AGENDA), "D-4");
        add(gathering, FIRST, EnumSet.of(Indicateur.DMP, Indicateur.EVENEMENT_AGENDA), "D-1");
        add(gathering, FIRST, EnumSet.of(Indicateur.DMP), "D-2");
        keep("og1", gathering);
        publish();
        assertThat(list(FIRST)).isEqualTo("""
                indicateur;dossier_id
                DMP;D-1
                DMP;D-2
                DMP;D-3
                EVENEMENT_AGENDA;D-1
                EVENEMENT_AGENDA;D-2
                EVENEMENT_AGENDA;D-3
                PROJET_PERSONNALISE;D-2
                """);
        assertThat(list(SECOND)).isEqualTo("indicateur;dossier_id\nDMP;D-4\nEVENEMENT_AGENDA;D-4\n");
    }

    @Test
    void identifierThatMeansHarmIsWrittenHarmless() throws IOException {
        GatheredLists.Gathering gathering = new GatheredLists.Gathering();
        for (String dossier : List.of("=1+1", "a;b", "a\"b", "\u2028x", "\u202Ex", "-1")) {
            add(gathering, FIRST, Indicateur.DMP, dossier);
        }
        keep("og1", gathering);
        publish();
        assertThat(list(FIRST).split("\n", -1))
                .containsExactly(
                        "indicateur;dossier_id",
                        "DMP;'-1",
                        "DMP;'=1+1",
                        "DMP;\"a\"\"b\"",
                        "DMP;\"a;b\"",
                        "DMP;\u2028x",
                        "DMP;\u202Ex",
                        "");
    }

    /** The apostrophe before what could be a formula counts; a plain identifier stands among others by its characters. */
    @Test
    void plainIdentifiersAndOthersStandInOneOrder() throws IOException {
        GatheredLists.Gathering gathering = new GatheredLists.Gathering();
        for (String dossier : List.of(
                "b",
                "12345678b",
                "12345678",
                "\u00C9",
                "12345678a",
                "ab",
                "a b",
                "=z",
                "B",
                "a",
                "\uD83D\uDE00",
                "10",
                "9")) {
            add(gathering, FIRST, Indicateur.DMP, dossier);
        }
        keep("og1", gathering);
        publish();
        assertThat(list(FIRST)).isEqualTo("""
                indicateur;dossier_id
                DMP;'=z
                DMP;10
                DMP;12345678
                DMP;12345678a
                DMP;12345678b
                DMP;9
                DMP;B
                DMP;a
                DMP;a b
                DMP;ab
                DMP;b
                DMP;\u00C9
                DMP;\uD83D\uDE00
                """);
    }

    /** 1,000 rows of nine bytes, which no buffer holds from the start. */
    @Test
    void longListIsWhole() throws IOException {
        GatheredLists.Gathering gathering = new GatheredLists.Gathering();
        StringBuilder expected = new StringBuilder("indicateur;dossier_id\n");
        for (int i = 1999; i >= 1000; i--) {
            add(gathering, FIRST, Indicateur.DMP, Integer.toString(i));
            expected.append("DMP;").append(2999 - i).append('\n');
        }
        keep("og1", gathering);
        publish();
        assertThat(list(FIRST)).isEqualTo(expected.toString());
    }

    @Test
    void listIsThatOfOneEstablishmentAlone() throws IOException {
        GatheredLists.Gathering gathering = new GatheredLists.Gathering();
        add(gathering, SECOND, Indicateur.DMP, "D-2");
        add(gathering, FIRST, Indicateur.DMP, "D-1");
        keep("og1", gathering);
        List<FileDigest> written = publish();
        assertThat(list(FIRST)).isEqualTo("indicateur;dossier_id\nDMP;D-1\n");
        assertThat(list(SECOND)).isEqualTo("indicateur;dossier_id\nDMP;D-2\n");
        assertThat(written)
                .containsExactly(
                        digest(FIRST + ".csv", "indicateur;dossier_id\nDMP;D-1\n"),
                        digest(FIRST + ".html", FIRST + " {DMP=[D-1]}"),
                        digest(SECOND + ".csv", "indicateur;dossier_id\nDMP;D-2\n"),
                        digest(SECOND + ".html", SECOND + " {DMP=[D-2]}"));
        assertThat(published.resolve(FIRST + ".html")).hasContent(FIRST + " {DMP=[D-1]}");
    }

    /** A page is no spreadsheet: the dossiers stand in it as they were delivered, in the order of the list. */
    @Test
    void pageIsMadeOfTheDossiersAsTheyWereDelivered() throws IOException {
        GatheredLists.Gathering gathering = new GatheredLists.Gathering();
        add(gathering, FIRST, Indicateur.EVENEMENT_AGENDA, "D-3");
        add(gathering, FIRST, Indicateur.DMP, "D-1");
        add(gathering, FIRST, Indicateur.DMP, "=1+1");
        keep("og1", gathering);
        publish();
        assertThat(published.resolve(FIRST + ".html")).hasContent(FIRST + " {DMP=[=1+1, D-1], EVENEMENT_AGENDA=[D-3]}");
    }

    @Test
    void listsOfEveryDepotAreWrittenForThoseWanted() throws IOException {
        keep("og1", gathering(FIRST, "D-1"));
        keep("og2", gathering(SECOND, "D-2"));
        publish(SECOND.value()::equals);
        assertThat(published.resolve(FIRST + ".csv")).doesNotExist();
        assertThat(published.resolve(FIRST + ".html")).doesNotExist();
        assertThat(list(SECOND)).contains("D-2");
    }

    /** A depot measured again, after a run that was cut short, gives what it gives now. */
    @Test
    void whatADepotGaveBeforeIsReplaced() throws IOException {
        keep("og1", gathering(FIRST, "old"));
        keep("og1", gathering(FIRST, "new"));
        publish();
        assertThat(list(FIRST)).isEqualTo("indicateur;dossier_id\nDMP;new\n");
    }

    @Test
    void depotThatGivesNothingAnyMoreHasNoList() throws IOException {
        keep("og1", gathering(FIRST, "old"));
        keep("og1", new GatheredLists.Gathering());
        assertThat(publish()).isEmpty();
        assertThat(published).isEmptyDirectory();
    }

    @Test
    void whatWasCutShortWhileItWasKeptCountsForNothing() throws IOException {
        keep("og1", gathering(FIRST, "D-1"));
        Files.writeString(gathered.resolve("og2.tsv.tmp"), SECOND + "\tDM");
        assertThat(publish()).hasSize(2);
        keep("og2", gathering(SECOND, "D-2"));
        assertThat(gathered.resolve("og2.tsv.tmp")).doesNotExist();
    }

    /** What lies in the folder and no depot of the database gave is none of theirs. */
    @Test
    void listsThatTheDatabaseDoesNotKnowAreNotPublished() throws IOException {
        keep("og1", gathering(FIRST, "D-1"));
        new GatheredLists(gathered).keep("og2", gathering(SECOND, "D-2"));
        assertThat(publish()).hasSize(2);
        assertThat(published.resolve(SECOND + ".csv")).doesNotExist();
    }

    /** A list that was lost, emptied or changed since it was gathered is never published as if it were the list. */
    @ParameterizedTest
    @ValueSource(strings = {"gone", "", "cut"})
    void listThatIsNotTheOneGatheredIsRefused(String damage) throws IOException {
        keep("og1", gathering(FIRST, "D-1"));
        GatheredLists lists = new GatheredLists(gathered);
        assertThat(lists.holds("og1", kept.getOrDefault("og1", ""))).isTrue();
        Path file = gathered.resolve("og1.tsv");
        if (damage.equals("gone")) {
            Files.delete(file);
        } else {
            Files.writeString(file, damage);
        }
        assertThat(lists.holds("og1", kept.getOrDefault("og1", ""))).isFalse();
        assertThatThrownBy(this::publish).isInstanceOf(FileSystemException.class);
    }

    @Test
    void withoutAnyListThereIsNoFile() throws IOException {
        assertThat(publish()).isEmpty();
        assertThat(published).isEmptyDirectory();
    }

    @Test
    void theirOwnerAloneCanReadThem() throws IOException {
        keep("og1", gathering(FIRST, "D-1"));
        publish();
        assertThat(mode(gathered)).isEqualTo("rwx------");
        assertThat(mode(root.resolve("prive"))).isEqualTo("rwx------");
        assertThat(mode(gathered.resolve("og1.tsv"))).isEqualTo("rw-------");
        assertThat(mode(published.resolve(FIRST + ".csv"))).isEqualTo("rw-------");
        assertThat(mode(published.resolve(FIRST + ".html"))).isEqualTo("rw-------");
    }

    private static FileDigest digest(String name, String content) {
        return FileDigest.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private void keep(String depot, GatheredLists.Gathering gathering) throws IOException {
        kept.put(depot, new GatheredLists(gathered).keep(depot, gathering));
    }

    private List<FileDigest> publish() throws IOException {
        return publish(finess -> true);
    }

    private List<FileDigest> publish(Predicate<String> wanted) throws IOException {
        ActionLists lists = new ActionLists(new GatheredLists(gathered), kept);
        DurableFiles files = new DurableFiles();
        List<FileDigest> written = new ArrayList<>(lists.publish(published, files, wanted, ActionListsTest::page));
        files.await();
        written.sort(Comparator.comparing(FileDigest::name));
        return written;
    }

    /** Shows what the maker of pages is told. */
    private static byte[] page(String finess, Map<Indicateur, List<DossierId>> dossiers) {
        Map<Indicateur, List<String>> texts = new EnumMap<>(Indicateur.class);
        dossiers.forEach((indicateur, ids) ->
                texts.put(indicateur, ids.stream().map(DossierId::text).toList()));
        return (finess + " " + texts).getBytes(StandardCharsets.UTF_8);
    }

    private String list(Finess finess) throws IOException {
        return Files.readString(published.resolve(finess + ".csv"));
    }

    private static GatheredLists.Gathering gathering(Finess finess, String dossier) {
        GatheredLists.Gathering gathering = new GatheredLists.Gathering();
        add(gathering, finess, Indicateur.DMP, dossier);
        return gathering;
    }

    private static void add(GatheredLists.Gathering gathering, Finess finess, Indicateur indicateur, String dossier) {
        add(gathering, finess, Set.of(indicateur), dossier);
    }

    private static void add(GatheredLists.Gathering gathering, Finess finess, Set<Indicateur> lacking, String dossier) {
        gathering.add(finess, lacking, dossier.getBytes(StandardCharsets.UTF_8));
    }
}
