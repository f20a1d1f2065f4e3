package fr.jauge.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.Period;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseCheckTest {
    private static final Path OUT = Path.of("/srv/rapports");
    private static final String ADDRESS = "« jdbc:postgresql://bdd/jauge »";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyStateHasItsLevel() {
        assertThat(seen(new DatabaseFacts.NotMade("« fichier »", folder)))
                .containsExactly("OK « fichier » n’existe pas encore : la première exécution la créera");
        assertThat(seen(new DatabaseFacts.Unusable(ADDRESS, "refuse le mot de passe", "le vérifier")))
                .containsExactly("A_CORRIGER " + ADDRESS + " refuse le mot de passe");
        assertThat(seen(open(true, tables("4", List.of(), List.of()), List.of())))
                .containsExactly("OK " + ADDRESS + " répond (PostgreSQL 16.1)", "OK version 4, à jour");
        assertThat(seen(open(false, tables("4", List.of(), List.of()), List.of())))
                .contains("A_CORRIGER " + ADDRESS + " ne peut pas être écrite (PostgreSQL 16.1)");
    }

    @Test
    void tablesOfAnotherVersionOfTheProgramStopARun() {
        assertThat(seen(open(true, tables("", List.of("1 (Spring batch tables)"), List.of()), List.of())))
                .contains("OK aucune, la prochaine commande y appliquera 1 (Spring batch tables)");
        assertThat(seen(open(true, tables("5", List.of(), List.of("la version 5 vient d’ailleurs")), List.of())))
                .contains("A_CORRIGER la version 5 vient d’ailleurs")
                .noneMatch(text -> text.contains("à jour"));
    }

    /** Somebody at work on another month, or on other reports, is in nobody's way. */
    @Test
    void runUnderWayIsToBeWaitedForWhenItIsThisOne() {
        List<DatabaseFacts.Holder> holders = List.of(
                new DatabaseFacts.Holder("/srv/rapports", "2023-10", "l’exécution de jauge sur a"),
                new DatabaseFacts.Holder("/srv/rapports", "2023-09", "l’exécution de jauge sur b"),
                new DatabaseFacts.Holder("/srv/essai", "2023-10", "l’exécution de jauge sur c"));
        assertThat(seen(open(true, tables("4", List.of(), List.of()), holders)))
                .contains(
                        "A_SURVEILLER 2023-10 (« /srv/rapports ») est tenue par l’exécution de jauge sur a",
                        "OK 2023-09 (« /srv/rapports ») est tenue par l’exécution de jauge sur b",
                        "OK 2023-10 (« /srv/essai ») est tenue par l’exécution de jauge sur c");
    }

    private static DatabaseFacts open(
            boolean writable, DatabaseFacts.Migrations migrations, List<DatabaseFacts.Holder> holders) {
        return new DatabaseFacts.Open(
                ADDRESS, "PostgreSQL 16.1", Optional.empty(), migrations, writable, Optional.empty(), holders);
    }

    private static DatabaseFacts.Migrations tables(String current, List<String> pending, List<String> wrong) {
        return new DatabaseFacts.Migrations(current, pending, wrong);
    }

    private static List<String> seen(DatabaseFacts facts) {
        return new DatabaseCheck(facts, OUT, Period.parse("2023-10").orElseThrow())
                .observations().stream()
                        .map(each -> each.level() + " " + each.seen())
                        .toList();
    }
}
