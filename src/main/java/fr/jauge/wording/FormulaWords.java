package fr.jauge.wording;

import fr.jauge.indicator.Population;
import fr.jauge.indicator.Ratio;

/**
 * Write the formulas of the rates with their numbers (ESMS numérique 2023, §5.B): whoever reads one can do it again by hand.
 */
public final class FormulaWords {
    private FormulaWords() {}

    /** PA, the persons accompanied: {@code PA = max(40 présentes + 2 en doute ; 41 déclarées) = 42}. */
    public static String accompanied(Population population) {
        String counted = French.number(population.present()) + " présentes + " + French.number(population.doubtful())
                + " en doute";
        if (population.declared().isEmpty()) {
            return "PA = " + counted + " = " + French.number(population.accompanied())
                    + " (aucun effectif n’est déclaré)";
        }
        return "PA = max(" + counted + " ; "
                + French.number(population.declared().getAsLong()) + " déclarées) = "
                + French.number(population.accompanied());
    }

    /** PE, those who can have a projet d'accueil: {@code PE = PA − non éligibles = 42 − 3 = 39}. */
    public static String eligible(Population population) {
        return "PE = PA − non éligibles = " + French.number(population.accompanied()) + " − "
                + French.number(population.notEligible()) + " = " + French.number(population.eligible());
    }

    /** DB, the base of the last two rates: {@code DB = min(30 actives + 2 en doute + 1 mise à jour rejetée ; ...)}. */
    public static String activeBase(Population population) {
        String doubtful = " + " + French.number(population.doubtful()) + " en doute";
        return "DB = min(" + French.number(population.active()) + " actives" + doubtful + " + "
                + French.counted(population.updatesRejected(), "mise à jour rejetée", "mises à jour rejetées") + " ; "
                + French.number(population.present()) + " présentes" + doubtful + ") = "
                + French.number(population.activeBase());
    }

    /**
     * The comparison with the target in integers, and the lack: {@code 100 × 30 = 3 000 < 90 × 42 = 3 780 ; manque : 780 /
     * 100, arrondi à l’unité supérieure, 8}.
     */
    public static String comparison(Ratio ratio, int target) {
        long left = Math.multiplyExact(100, ratio.numerator());
        long right = Math.multiplyExact(target, ratio.denominator());
        String text = "100 × " + French.number(ratio.numerator()) + " = " + French.number(left)
                + (ratio.reaches(target) ? " ≥ " : " < ") + target + " × " + French.number(ratio.denominator()) + " = "
                + French.number(right);
        return ratio.reaches(target)
                ? text
                : text + " ; manque : " + French.number(right - left) + " / 100, arrondi à l’unité supérieure, soit "
                        + French.number(ratio.lacking(target));
    }
}
