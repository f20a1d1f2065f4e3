package fr.jauge.publication.site;

import fr.jauge.decision.Justificatif;
import fr.jauge.decision.ProjetResult;
import fr.jauge.decision.Reserve;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Verdict;
import java.util.List;

/** Say in one sentence what a verdict means; a verdict is what the figures allow, never what people then decided. */
final class Sentences {
    private Sentences() {}

    static String verdict(ProjetResult result) {
        String solde = French.euros(result.subvention().solde());
        List<Finess> blocking = result.verdict().bloquants();
        long essms = result.statuses().size();
        return switch (result.verdict().verdict()) {
            case SOLDE_ELIGIBLE ->
                "Le solde de " + solde + " peut être versé\u00A0: " + all(essms)
                        + " toutes les cibles, la VSR et le visa des dépenses sont fournis.";
            case EN_ATTENTE_JUSTIFICATIFS ->
                "Le solde de " + solde + " attend " + missing(result.verdict().manquants()) + "\u00A0: " + all(essms)
                        + " toutes les cibles.";
            case CIBLES_NON_ATTEINTES ->
                "Le solde de " + solde + " ne peut pas être versé\u00A0: "
                        + French.count(blocking.size(), "établissement") + " sur " + French.number(essms)
                        + (blocking.size() < 2 ? " n’atteint pas" : " n’atteignent pas") + " toutes les cibles.";
            case MESURE_INCOMPLETE ->
                essms == 0
                        ? "La mesure est incomplète\u00A0: aucun établissement du projet ne participe à la période."
                        : "La mesure est incomplète\u00A0: " + French.count(blocking.size(), "établissement") + " sur "
                                + French.number(essms)
                                + (blocking.size() < 2 ? " ne peut pas être jugé" : " ne peuvent pas être jugés")
                                + ", aucun des autres ne manque une cible.";
        };
    }

    /** Why an amount is to be confirmed. */
    static String of(Reserve reserve) {
        return switch (reserve) {
            case SITUATIONS_MIXTES ->
                "le projet réunit des acquisitions et des mises à niveau, que les textes laissent à l’appréciation de"
                        + " l’ARS";
            case OG_NON_PETIT ->
                "du matériel ou de l’assistance, réservés aux petits organismes gestionnaires, sont demandés pour un"
                        + " organisme qui ne l’est pas";
        };
    }

    /** Whether the verdict releases the solde. */
    static boolean releases(Verdict verdict) {
        return verdict == Verdict.SOLDE_ELIGIBLE;
    }

    private static String all(long essms) {
        return essms == 1 ? "l’établissement atteint" : "les " + French.count(essms, "établissement") + " atteignent";
    }

    private static String missing(List<Justificatif> missing) {
        boolean vsr = missing.contains(Justificatif.VSR);
        boolean visa = missing.contains(Justificatif.VISA);
        if (vsr && visa) {
            return "le procès-verbal de VSR et le visa des dépenses";
        }
        return vsr ? "le procès-verbal de VSR" : "le visa des dépenses";
    }
}
