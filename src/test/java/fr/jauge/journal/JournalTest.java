package fr.jauge.journal;

import static fr.jauge.journal.DecidedMonths.OCTOBER;
import static fr.jauge.journal.DecidedMonths.declaration;
import static fr.jauge.journal.DecidedMonths.refusal;
import static fr.jauge.journal.DecidedMonths.stamp;
import static fr.jauge.journal.DecidedMonths.subject;
import static fr.jauge.journal.DecidedMonths.validation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jauge.journal.MemoryTable.Death;
import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Decisions on published months, and what later revisions make of them. */
@SuppressWarnings("NullAway.Init") // set before every test
class JournalTest {
    @TempDir
    private Path root;

    private DecidedMonths months;
    private MemoryTable table;
    private Journal journal;

    @BeforeEach
    void publish() {
        months = new DecidedMonths(root);
        months.publish("P1=9 P2=8 P3=0");
        table = new MemoryTable();
        journal = new Journal(table, months.out());
    }

    @Test
    void entrySaysWhoDecidedWhatOnWhichRevision() throws IOException {
        Statement said = journal.decide(declaration("P1"), stamp())
                .recorded()
                .orElseThrow()
                .said();
        assertThat(said.action()).isEqualTo("DECLARATION");
        assertThat(said.projet()).isEqualTo("P1");
        assertThat(said.period()).isEqualTo("2023-10");
        assertThat(said.instant()).isEqualTo("2023-11-06T09:30:00.123Z");
        assertThat(said.actor()).isEqualTo("C. Exemple");
        assertThat(said.account()).isEqualTo("exploitation");
        assertThat(said.revision()).isEqualTo(1);
        assertThat(said.manifestSha256())
                .isEqualTo(FileDigest.of("", Files.readAllBytes(month().resolve("r1/manifest.json")))
                        .sha256());
        assertThat(said.figuresSha256()).matches("[0-9a-f]{64}");
    }

    /** Each line from nothing: what is done, and what becomes of the last of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what is done      | state     | what is told when it is refused
            declare             | DECLARE   |
            declare declare     | DECLARE   | est déjà déclaré pour 2023-10 (entrée 1, sur r1)
            validate            | BROUILLON | n’est pas déclaré pour 2023-10 : il doit d’abord l’être
            refuse              | BROUILLON | n’est pas déclaré pour 2023-10 : il doit d’abord l’être
            declare validate    | VALIDE    |
            declare refuse      | REFUSE    |
            declare refuse validate | REFUSE | est refusé pour 2023-10 (entrée 2, sur r1) : il doit être déclaré de nouveau
            declare refuse refuse | REFUSE  | est refusé pour 2023-10 (entrée 2, sur r1)
            declare refuse declare | DECLARE |
            declare validate validate | VALIDE | est validé pour 2023-10 (entrée 2, sur r1) : une validation ne se reprend pas
            declare validate refuse | VALIDE | est validé pour 2023-10
            declare validate declare | VALIDE | est validé pour 2023-10
            declare revise      | BROUILLON |
            declare revise validate | BROUILLON | il est revenu à l’état brouillon (entrée 2, sur r2) : ses chiffres ont changé
            declare revise declare validate | VALIDE |
            declare refuse revise | REFUSE  |
            """)
    void decisionsOneAfterTheOther(String done, ProjetState state, String refusal) throws IOException {
        Optional<String> told = Optional.empty();
        for (String each : done.split(" ", 0)) {
            if (each.equals("revise")) {
                months.publish("P1=7 P2=8 P3=0");
                journal.update(OCTOBER, stamp());
            } else {
                told = journal.decide(decision(each), stamp()).refusal();
            }
        }
        assertThat(told.orElse(null)).satisfies(text -> {
            if (refusal == null) {
                assertThat(text).isNull();
            } else {
                assertThat(text).startsWith("Le projet « P1 » ").contains(refusal);
            }
        });
        assertThat(state("P1")).isEqualTo(state);
        assertThat(state("P2")).isEqualTo(ProjetState.BROUILLON);
    }

    @Test
    void unknownProjetIsRefused() throws IOException {
        assertThat(journal.decide(declaration("P9"), stamp()).refusal())
                .contains("Le projet « P9 » n’est pas dans la révision r1 de 2023-10 : vérifier son identifiant dans"
                        + " projets.csv.");
        assertThat(table.kept()).isEmpty();
    }

    @Test
    void provisionalFiguresAreNotDeclared() throws IOException {
        new DecidedMonths(root, true).publish("P1=9");
        assertThat(journal.decide(declaration("P1"), stamp()).refusal())
                .hasValueSatisfying(told -> assertThat(told).startsWith("La révision r2 de 2023-10 est PROVISOIRE"));
    }

    @Test
    void otherVerdictThanEligibleIsValidatedForAReasonAlone() throws IOException {
        journal.decide(declaration("P3"), stamp());
        assertThat(journal.decide(validation("P3"), stamp()).refusal())
                .hasValueSatisfying(told -> assertThat(told).contains("CIBLES_NON_ATTEINTES", "--reason"));
        Decision explained = new Decision(Action.VALIDATION, subject("P3"), "D. Modèle, ARS", "Force majeure");
        assertThat(journal.decide(explained, stamp()).recorded()).isPresent();
        assertThat(state("P3")).isEqualTo(ProjetState.VALIDE);
    }

    @Test
    void revisionThatChangesFiguresSendsTheDeclaredBackOnceAndThoseAlone() throws IOException {
        journal.decide(declaration("P1"), stamp());
        journal.decide(declaration("P2"), stamp());
        months.publish("P1=7 P2=8 P3=5");

        List<JournalEntry> written = journal.update(OCTOBER, stamp()).written();
        assertThat(written).singleElement().satisfies(entry -> {
            assertThat(entry.said().action()).isEqualTo("RETOUR_BROUILLON");
            assertThat(entry.said().projet()).isEqualTo("P1");
            assertThat(entry.said().revision()).isEqualTo(2);
            assertThat(entry.said().actor()).isEqualTo("jauge");
            assertThat(entry.said().reason()).isEqualTo("les chiffres de r2 ne sont plus ceux déclarés sur r1");
        });
        assertThat(journal.update(OCTOBER, stamp()).written()).isEmpty();
        assertThat(journal.update(stamp()).written()).isEmpty();
        assertThat(state("P2")).isEqualTo(ProjetState.DECLARE);
    }

    /** Whoever comes first after a process that died once its revision was there. */
    @Test
    void whatARunCouldNotWriteIsWrittenBeforeTheNextDecision() throws IOException {
        journal.decide(declaration("P1"), stamp());
        months.publish("P1=7 P2=8 P3=0");

        Outcome outcome = journal.decide(validation("P1"), stamp());
        assertThat(outcome.before()).extracting(entry -> entry.said().action()).containsExactly("RETOUR_BROUILLON");
        assertThat(outcome.recorded()).isEmpty();
        assertThat(actions()).containsExactly("DECLARATION", "RETOUR_BROUILLON");
    }

    @Test
    void validatedStaysValidatedAndWhatDiffersIsToldOnce() throws IOException {
        journal.decide(declaration("P1"), stamp());
        journal.decide(validation("P1"), stamp());
        months.publish("P1=7 P2=8 P3=0");
        journal.update(OCTOBER, stamp());
        journal.update(OCTOBER, stamp());
        assertThat(actions()).containsExactly("DECLARATION", "VALIDATION", "DIVERGENCE_APRES_VALIDATION");
        assertThat(decided("P1").diverges()).isTrue();
        assertThat(decided("P1").state()).isEqualTo(ProjetState.VALIDE);
        assertThat(decided("P1").since().orElseThrow().said().revision()).isEqualTo(1);

        months.publish("P1=6 P2=8 P3=0");
        journal.update(OCTOBER, stamp());
        months.publish("P1=9 P2=7 P3=0");
        journal.update(OCTOBER, stamp());
        assertThat(actions())
                .endsWith("DIVERGENCE_APRES_VALIDATION", "DIVERGENCE_APRES_VALIDATION", "DIVERGENCE_LEVEE");
        assertThat(table.kept().get(4).said().reason())
                .isEqualTo("les chiffres de r4 sont de nouveau ceux validés sur r1");
        assertThat(decided("P1").diverges()).isFalse();
    }

    @Test
    void projetThatLeavesTheRegistryIsAChange() throws IOException {
        journal.decide(declaration("P1"), stamp());
        months.publish("P2=8");
        assertThat(journal.update(stamp()).written()).singleElement().satisfies(entry -> {
            assertThat(entry.said().figuresSha256()).isEmpty();
            assertThat(entry.said().reason())
                    .isEqualTo("le projet n’est plus dans r2, ses chiffres étaient déclarés sur r1");
        });
    }

    @Test
    void periodWhoseReportsAreElsewhereIsToldAndTheOthersGoOn() throws IOException {
        Period september = Period.parse("2023-09").orElseThrow();
        months.publish(september, "P1=9");
        journal.decide(new Decision(Action.DECLARATION, new Subject("P1", september), "C. Exemple", ""), stamp());
        journal.decide(declaration("P1"), stamp());
        Files.move(months.out().resolve("2023-09"), root.resolve("archives"));
        months.publish("P1=7 P2=8 P3=0");

        Journal.Update update = journal.update(stamp());
        assertThat(update.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasMessageStartingWith("Aucune révision de 2023-09 dans "));
        assertThat(update.written()).hasSize(1);
    }

    @Test
    void figuresThatAreNotThosePublishedAnymoreAreNotDeclared() throws IOException {
        Files.writeString(month().resolve("r1/essms.csv"), "\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> journal.decide(declaration("P1"), stamp()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("essms.csv » n’est plus ce qui a été publié");
        assertThat(table.kept()).isEmpty();
    }

    @Test
    void manifestThatCannotBeReadIsNotDeclaredOn() throws IOException {
        Files.writeString(month().resolve("r1/manifest.json"), "{");
        assertThatThrownBy(() -> journal.decide(declaration("P1"), stamp())).isInstanceOf(IOException.class);
        assertThat(table.kept()).isEmpty();
    }

    @Test
    void revisionDecidedOnThatIsAnotherNowIsNamed() throws IOException {
        journal.decide(declaration("P1"), stamp());
        assertThat(replaced()).isEmpty();
        Path manifest = month().resolve("r1/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("camille", "dominique"));
        assertThat(replaced())
                .singleElement()
                .asString()
                .startsWith("La révision r1 de 2023-10 n’est plus celle sur laquelle on a décidé")
                .contains(table.kept().get(0).said().manifestSha256());
        Files.delete(manifest);
        assertThat(replaced()).isEmpty();
    }

    /** Nobody is taken for a forger because a process was killed between the witness and the database. */
    @ParameterizedTest
    @EnumSource(value = Death.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void deathInBetweenLeavesASoundJournal(Death moment) throws IOException {
        journal.decide(declaration("P1"), stamp());
        table.dieNext(moment);
        assertThatThrownBy(() -> journal.decide(declaration("P2"), stamp())).isInstanceOf(MemoryTable.Killed.class);

        assertThat(journal.read(entry -> {}).flaws()).isEmpty();
        boolean kept = moment == Death.AFTER_THE_COMMIT;
        assertThat(journal.decide(declaration("P2"), stamp()).recorded().isPresent())
                .isEqualTo(!kept);
        assertThat(actions()).containsExactly("DECLARATION", "DECLARATION");

        table.kept().remove(1);
        assertThat(flaws()).containsExactly("l’entrée 2 manque de la base : le témoin en a les empreintes");
    }

    @Test
    void nothingIsAddedToATamperedJournal() throws IOException {
        journal.decide(declaration("P1"), stamp());
        journal.decide(declaration("P2"), stamp());
        JournalEntry second = table.kept().remove(1);
        assertThatThrownBy(() -> journal.decide(declaration("P3"), stamp()))
                .isInstanceOf(TamperedJournalException.class);
        months.publish("P1=7 P2=7 P3=0");
        assertThatThrownBy(() -> journal.update(OCTOBER, stamp())).isInstanceOf(TamperedJournalException.class);
        table.kept().add(second);
        assertThat(journal.update(OCTOBER, stamp()).written()).hasSize(2);
    }

    @Test
    void otherFolderOfReportsIsNotThatOfTheJournal() throws IOException {
        journal.decide(declaration("P1"), stamp());
        DecidedMonths others = new DecidedMonths(root.resolve("others"));
        others.publish("P1=1");
        Journal other = new Journal(table, others.out());
        assertThatThrownBy(() -> other.update(OCTOBER, stamp()))
                .isInstanceOfSatisfying(
                        TamperedJournalException.class,
                        e -> assertThat(e.flaws()).singleElement().asString().startsWith("le témoin manque : "));
        assertThat(actions()).containsExactly("DECLARATION");
    }

    @Test
    void witnessOfADatabaseThatWasRestoredIsRenewedAndThatIsRecorded() throws IOException {
        journal.decide(declaration("P1"), stamp());
        journal.decide(declaration("P2"), stamp());
        table.kept().remove(1);

        JournalEntry entry =
                journal.renewWitness("E. Essai", "Base de la veille", stamp()).orElseThrow();
        assertThat(entry.said().action()).isEqualTo("TEMOIN_RENOUVELE");
        assertThat(entry.said().reason())
                .isEqualTo(
                        "Base de la veille [constaté : l’entrée 2 manque de la base : le témoin en a les empreintes]");
        assertThat(flaws()).isEmpty();
        assertThat(journal.decide(declaration("P2"), stamp()).recorded()).isPresent();
        assertThat(months.out().resolve("journal-temoin-ecarte-1.csv")).exists();
        assertThat(journal.renewWitness("E. Essai", "Encore", stamp())).isEmpty();
    }

    @Test
    void witnessIsNotRenewedOverEntriesThatWereChanged() throws IOException {
        journal.decide(declaration("P1"), stamp());
        JournalEntry first = table.kept().get(0);
        table.kept().set(0, new JournalEntry(1, first.said(), first.previous(), "f".repeat(64)));
        assertThatThrownBy(() -> journal.renewWitness("E. Essai", "Pour voir", stamp()))
                .isInstanceOf(TamperedJournalException.class);
        assertThat(table.kept()).hasSize(1);
    }

    private static Decision decision(String word) {
        return switch (word) {
            case "declare" -> declaration("P1");
            case "validate" -> validation("P1");
            default -> refusal("P1");
        };
    }

    private Path month() {
        return months.out().resolve(OCTOBER.toString());
    }

    private ProjetState state(String projet) throws IOException {
        return decided(projet).state();
    }

    private Decided decided(String projet) throws IOException {
        return journal.read(entry -> {}).decided().getOrDefault(subject(projet), Decided.NOTHING);
    }

    private List<String> flaws() throws IOException {
        return journal.read(entry -> {}).flaws();
    }

    private List<String> replaced() throws IOException {
        return journal.replacedRevisions(journal.read(entry -> {}).decided());
    }

    private List<String> actions() {
        return table.kept().stream().map(entry -> entry.said().action()).toList();
    }
}
