package fr.jauge.publication.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.indicator.EssmsResult;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.publication.DossierId;
import fr.jauge.publication.MonthReport;
import fr.jauge.publication.Reports;
import fr.jauge.publication.RevisionContent;
import fr.jauge.publication.RevisionFolders;
import fr.jauge.publication.RevisionIdentity;
import fr.jauge.publication.site.PageText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DossierPagesTest {
    private static final String FINESS = "989000013";

    /** Two of four DMP; no event for the three active. */
    @Test
    void pageTellsTheEstablishmentItsDossiersAndWhatToDo() throws IOException {
        PageText page = PageText.of(page(
                Reports.identity(1),
                Map.of(
                        Indicateur.EVENEMENT_AGENDA, List.of("D-1", "D-3"),
                        Indicateur.DMP, List.of("=1+1", "<script>alert(1)</script>", "\u202Ex"))));
        assertThat(page.all("h1")).containsExactly("Dossiers à traiter");
        assertThat(page.all("h2")).containsExactly("Alimentation du DMP : 3 dossiers", "Agenda : 2 dossiers");
        assertThat(page.all("p"))
                .contains(
                        "Les; \"Tilleuls\" annexe, FINESS 989000013, projet P1",
                        "Mesure : octobre 2023, du 01/08/2023 au 31/10/2023, révision r1",
                        "Taux 50 %, cible 70 % : il en manque 1 pour l’atteindre. Personnes présentes et éligibles dont le DMP"
                                + " n’a reçu aucun document pendant la fenêtre.",
                        "Taux 0 %, cible 90 % : il en manque 3 pour l’atteindre. Personnes au dossier actif, sans événement"
                                + " d’agenda pendant la fenêtre, les annulés ne comptant pas.")
                .noneMatch(text -> text.contains("PROVISOIRE"));
        assertThat(page.all("li")).containsExactly("=1+1", "<script>alert(1)</script>", "\u202Ex", "D-1", "D-3");
    }

    @Test
    void pageLetsNothingRunNorBeFetched() throws IOException {
        String page =
                new String(page(Reports.identity(1), Map.of(Indicateur.DMP, List.of("D-1"))), StandardCharsets.UTF_8);
        assertThat(page).contains("default-src &#39;none&#39;").doesNotContain("<script", "http:", "https:", "src=\"");
    }

    @Test
    void monthThatHadNotEndedIsCalledProvisional() throws IOException {
        RevisionIdentity sound = Reports.identity(1);
        RevisionIdentity provisional = new RevisionIdentity(
                1, true, sound.fingerprint(), "", "", sound.started(), "dev", sound.rules(), List.of(), List.of());
        assertThat(PageText.of(page(provisional, Map.of(Indicateur.DMP, List.of("D-1"))))
                        .all("p"))
                .contains("PROVISOIRE : la période n’est pas terminée.");
    }

    private static byte[] page(RevisionIdentity identity, Map<Indicateur, List<String>> texts) {
        Map<Indicateur, List<DossierId>> dossiers = new EnumMap<>(Indicateur.class);
        texts.forEach((indicateur, ids) ->
                dossiers.put(indicateur, ids.stream().map(DossierId::of).toList()));
        MonthReport report = Reports.sample();
        EssmsResult essms = report.essms().stream()
                .filter(result -> result.essms().finess().value().equals(FINESS))
                .findFirst()
                .orElseThrow();
        RevisionFolders folders = new RevisionFolders(Path.of("rapports"), report.period());
        return new DossierPages()
                .of(new RevisionContent(report, identity, folders, OptionalInt.empty()), essms, dossiers);
    }
}
