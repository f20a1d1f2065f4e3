package fr.jauge.wording;

import fr.jauge.decision.Justificatif;
import fr.jauge.decision.Reserve;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Say a verdict in one sentence, and by which rule it was given. */
public final class VerdictWords {
    private VerdictWords() {}

    /**
     * The verdict in one sentence, without its full stop.
     *
     * @param counts of the participating ESSMS, by status
     * @param missing the evidence that is missing
     */
    public static String sentence(
            Verdict verdict,
            Map<EssmsStatus, Long> counts,
            List<Justificatif> missing,
            Period period,
            BigDecimal solde) {
        String amount = "Le solde de " + French.euros(solde);
        long essms = counts.values().stream().mapToLong(Long::longValue).sum();
        return switch (verdict) {
            case CIBLES_NON_ATTEINTES ->
                amount + " ne peut pas être versé : " + below(counts.getOrDefault(EssmsStatus.NON_CONFORME, 0L), essms);
            case MESURE_INCOMPLETE ->
                amount + " ne peut pas être versé : "
                        + (essms == 0
                                ? "aucun établissement du projet ne participe à la période"
                                : unknown(counts, essms));
            case EN_ATTENTE_JUSTIFICATIFS ->
                amount + " ne peut pas encore être versé : les cibles sont atteintes par "
                        + all(essms) + ", mais il manque "
                        + missing.stream().map(each -> name(each, period)).collect(Collectors.joining(" et "));
            case SOLDE_ELIGIBLE ->
                amount + " peut être versé : les cibles sont atteintes par " + all(essms)
                        + ", la VSR et le visa des dépenses sont là";
        };
    }

    /** The rule that was applied, the first of five that holds. */
    public static String rule(Verdict verdict, boolean withoutEssms) {
        return switch (verdict) {
            case CIBLES_NON_ATTEINTES ->
                "Règle 2 sur 5, la première qui tient : un établissement au moins est NON_CONFORME";
            case MESURE_INCOMPLETE ->
                withoutEssms
                        ? "Règle 1 sur 5, la première qui tient : aucun établissement ne participe"
                        : "Règle 3 sur 5, la première qui tient : aucun n’est NON_CONFORME, un au moins est NON_EVALUABLE ou NON_MESURE";
            case EN_ATTENTE_JUSTIFICATIFS ->
                "Règle 4 sur 5, la première qui tient : tous sont CONFORME ; la VSR doit être datée au plus tard du dernier jour de la période,"
                        + " et le visa des dépenses être là";
            case SOLDE_ELIGIBLE -> "Règle 5 sur 5 : aucune des quatre premières ne tient";
        };
    }

    /** The evidence, as what has to be supplied. */
    public static String name(Justificatif justificatif, Period period) {
        return switch (justificatif) {
            case VSR -> "le procès-verbal de VSR, daté au plus tard du " + period.lastDay();
            case VISA -> "l’état des dépenses visé par l’agent comptable ou le commissaire aux comptes";
        };
    }

    /** Why the ARS is to confirm an amount. */
    public static String reserve(Reserve reserve) {
        return switch (reserve) {
            case SITUATIONS_MIXTES ->
                "le projet a des acquisitions et des mises à niveau ; chaque situation a ses rangs, et les textes laissent"
                        + " ce cas à l’ARS";
            case OG_NON_PETIT ->
                "le matériel et l’AMOA sont réservés aux petits organismes gestionnaires, et un organisme du projet ne"
                        + " l’est pas";
        };
    }

    private static String below(long some, long essms) {
        return French.counted(some, "établissement")
                + " sur " + French.number(essms)
                + (some < 2 ? " n’atteint pas toutes ses cibles" : " n’atteignent pas toutes leurs cibles");
    }

    private static String all(long essms) {
        return essms < 2 ? "son établissement" : "ses " + French.number(essms) + " établissements";
    }

    private static String unknown(Map<EssmsStatus, Long> counts, long essms) {
        List<String> parts = new ArrayList<>();
        long unknown = 0;
        for (EssmsStatus status : List.of(EssmsStatus.NON_EVALUABLE, EssmsStatus.NON_MESURE)) {
            long count = counts.getOrDefault(status, 0L);
            unknown += count;
            if (count > 0) {
                parts.add(StatusWords.counted(status, count));
            }
        }
        return French.counted(unknown, "établissement")
                + " sur " + French.number(essms)
                + (unknown < 2 ? " ne peut pas être jugé (" : " ne peuvent pas être jugés (")
                + String.join(", ", parts) + ")";
    }
}
