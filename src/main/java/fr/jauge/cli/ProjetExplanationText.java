package fr.jauge.cli;

import fr.jauge.decision.AmountLine;
import fr.jauge.decision.DelaiIndicatif;
import fr.jauge.decision.EssmsObstacle;
import fr.jauge.decision.Justificatif;
import fr.jauge.decision.StatutMontant;
import fr.jauge.explanation.EssmsExplanation;
import fr.jauge.explanation.ProjetExplanation;
import fr.jauge.explanation.ProjetExplanation.Evidence;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Situation;
import fr.jauge.lexicon.Verdict;
import fr.jauge.publication.IndicatorHistory;
import fr.jauge.publication.StandingRevision;
import fr.jauge.wording.French;
import fr.jauge.wording.StatusWords;
import fr.jauge.wording.TrendWords;
import fr.jauge.wording.VerdictWords;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Print the explanation of a verdict, for whoever must defend it. */
record ProjetExplanationText(StandingRevision revision, ProjetExplanation projet, IndicatorHistory history) {

    void print(PrintWriter out) {
        out.println("Projet " + plain(projet.facts().id()) + ", "
                + plain(projet.facts().intitule()));
        out.println("Porteur : " + plain(projet.facts().porteur()) + " ; région "
                + projet.facts().region() + " ; campagne " + projet.facts().campagne() + ", règles "
                + plain(projet.rules().version()));
        new RevisionText(revision).print(out);
        out.println();
        verdict(out);
        obstacles(out);
        evidence(out);
        since(out);
        out.println();
        new AmountText(projet.subvention(), projet.rules()).print(out);
        source(out, "montants", "plafonds", "petits_og", "paiement");
        delay(out);
        anomalies(out);
    }

    private void verdict(PrintWriter out) {
        out.println("Verdict : " + projet.verdict().verdict());
        out.println("  "
                + VerdictWords.sentence(
                        projet.verdict().verdict(),
                        projet.counts(),
                        projet.evidence().missing(),
                        revision.period(),
                        projet.subvention().solde())
                + "."
                + (projet.subvention().statut() == StatutMontant.A_CONFIRMER
                        ? " Le montant est à confirmer par l’ARS, voir plus bas."
                        : ""));
        out.println("  "
                + VerdictWords.rule(projet.verdict().verdict(), projet.essms().isEmpty())
                + ". Chaque établissement est jugé pour lui-même : ni moyenne, ni tolérance.");
        Map<EssmsStatus, Long> counts = projet.counts();
        out.println("  Établissements qui participent : "
                + French.number(projet.essms().size())
                + (projet.essms().isEmpty() ? "" : ", dont ")
                + counts.entrySet().stream()
                        .filter(each -> each.getValue() > 0)
                        .map(each -> StatusWords.counted(each.getKey(), each.getValue()))
                        .collect(Collectors.joining(", ")));
        source(out, "cibles");
    }

    private void obstacles(PrintWriter out) {
        Verdict verdict = projet.verdict().verdict();
        ObstacleText text = new ObstacleText(revision.period(), projet.essms(), history);
        List<EssmsObstacle> deciding = projet.obstacles().deciding(verdict);
        if (!deciding.isEmpty()) {
            out.println();
            out.println("Ce qui bloque, du plus proche au plus loin d’être résolu :");
            text.print(deciding, out);
        }
        List<EssmsObstacle> remaining = projet.obstacles().remaining(verdict);
        if (!remaining.isEmpty()) {
            out.println();
            out.println("Ce qui bloquerait encore, une fois ces cibles atteintes :");
            text.print(remaining, out);
        }
        if (deciding.stream().anyMatch(each -> each.status() == EssmsStatus.NON_CONFORME)) {
            out.println("  " + TrendWords.METHOD);
        }
    }

    private void evidence(PrintWriter out) {
        Evidence evidence = projet.evidence();
        out.println();
        out.println("Justificatifs");
        out.println("  Convention : " + day(evidence.convention()));
        out.println("  PV de VSR : " + day(evidence.vsr())
                + (evidence.missing().contains(Justificatif.VSR)
                                && evidence.vsr().isPresent()
                        ? ", après le " + revision.period().lastDay()
                        : ""));
        out.println("  Visa de l’état des dépenses : " + day(evidence.visa()));
        if (!evidence.missing().isEmpty()) {
            out.println("  Manque : "
                    + evidence.missing().stream()
                            .map(each -> VerdictWords.name(each, revision.period()))
                            .collect(Collectors.joining(" ; ")));
        }
    }

    private void since(PrintWriter out) {
        if (!projet.essms().isEmpty()) {
            out.println();
            out.println("Depuis quand chaque cible est atteinte sans interruption (≤ : rien n’est publié avant)");
            new SinceText(projet.essms(), history).print(out);
        }
    }

    private void delay(PrintWriter out) {
        Evidence evidence = projet.evidence();
        out.println();
        if (evidence.convention().isEmpty() || evidence.limit().isEmpty()) {
            out.println("Délai indicatif : inconnu, la date de la convention n’est pas dans le référentiel.");
            return;
        }
        List<Situation> situations =
                projet.subvention().lignes().stream().map(AmountLine::situation).toList();
        int months = DelaiIndicatif.months(situations, projet.rules());
        LocalDate limit = evidence.limit().get();
        long beyond = new DelaiIndicatif(limit).monthsBeyond(revision.period().lastDay());
        out.println("Délai indicatif : " + evidence.convention().get() + " + " + months + " mois = " + limit
                + (beyond == 0
                        ? ", pas encore passé au "
                        : ", dépassé de " + French.number(beyond) + " mois (un mois commencé compte) au ")
                + revision.period().lastDay() + ". C’est un avertissement, sans effet sur le verdict.");
        source(out, "delais_indicatifs");
    }

    private void anomalies(PrintWriter out) {
        if (!projet.anomalies().isEmpty()) {
            out.println();
            out.println("Anomalies du projet");
            projet.anomalies().forEach((code, count) -> out.println("  " + RemedyText.of(code, count)));
        }
        long marked = projet.essms().stream()
                .filter(each -> !each.anomalies().isEmpty())
                .map(EssmsExplanation::finess)
                .count();
        if (marked > 0) {
            out.println("Anomalies d’établissements, " + French.number(marked)
                    + " : jauge explain --finess=ET --period=" + revision.period());
        }
    }

    private void source(PrintWriter out, String... sections) {
        for (String section : sections) {
            out.println("  Source, " + section + " : "
                    + plain(projet.rules().sources().getOrDefault(section, "")));
        }
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("absent du référentiel");
    }

    private static String plain(String text) {
        return TextTable.plain(text);
    }
}
