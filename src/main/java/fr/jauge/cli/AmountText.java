package fr.jauge.cli;

import fr.jauge.campagne.CampagneRules;
import fr.jauge.campagne.RankedRate;
import fr.jauge.campagne.RateScale;
import fr.jauge.campagne.SituationAmounts;
import fr.jauge.decision.AmountLine;
import fr.jauge.decision.CappedExpense;
import fr.jauge.decision.Reserve;
import fr.jauge.decision.Subvention;
import fr.jauge.lexicon.Situation;
import fr.jauge.wording.French;
import fr.jauge.wording.VerdictWords;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Print a grant line by line and how each line was obtained.
 *
 * @param rules those of the campaign
 */
record AmountText(Subvention subvention, CampagneRules rules) {

    void print(PrintWriter out) {
        out.println("Montants de la convention, sur tous les ESSMS du projet : " + subvention.statut());
        List<Situation> situations = Arrays.stream(Situation.values())
                .filter(each -> subvention.lignes().stream().anyMatch(line -> line.situation() == each))
                .toList();
        situations.forEach(each -> out.println("  Barème " + each + " : " + scale(rules.montants(each))));
        if (!situations.isEmpty()) {
            out.println(
                    "  Rang : par FINESS, parmi les ESSMS du projet de même situation. Montant : (usage + logiciel) ×"
                            + " part, arrondi au centime, le demi vers le haut.");
            out.println();
            lines().print(out);
            out.println();
        }
        subvention.materiel().ifPresent(each -> out.println("  MATERIEL : " + expense(each) + cap(each, perEssms())));
        subvention.amoa().ifPresent(each -> out.println("  AMOA : " + expense(each) + cap(each, "")));
        out.println("  Subvention, leur somme : " + French.euros(subvention.total()));
        out.println("  Avance : " + rules.avancePourcent() + " % de " + French.euros(subvention.total()) + " = "
                + French.euros(subvention.avance()) + ", arrondi au centime, le demi vers le haut");
        out.println("  Solde, le reste : " + French.euros(subvention.total()) + " − "
                + French.euros(subvention.avance()) + " = " + French.euros(subvention.solde()));
        subvention.reserves().stream()
                .sorted()
                .forEach(each -> out.println("  À confirmer par l’ARS, " + each + " : " + VerdictWords.reserve(each)
                        + (each == Reserve.OG_NON_PETIT ? ogs() : "") + "."));
    }

    private TextTable lines() {
        TextTable table =
                new TextTable(List.of("FINESS", "Situation", "Rang", "Usage", "Logiciel", "Part", "Montant", "Calcul"));
        for (AmountLine line : subvention.lignes()) {
            String part = line.partMedicoSociale()
                    .map(share -> share.text().replace('.', ','))
                    .orElse("");
            table.add(List.of(
                    line.finess().value(),
                    line.situation().name(),
                    Integer.toString(line.rang()),
                    French.decimal(line.usage()),
                    French.decimal(line.logiciel()),
                    part,
                    French.decimal(line.montant()),
                    calculation(line, part)));
        }
        return table;
    }

    private static String calculation(AmountLine line, String part) {
        String sum = French.decimal(line.usage()) + " + " + French.decimal(line.logiciel());
        if (line.partMedicoSociale().isEmpty()) {
            return sum;
        }
        BigDecimal exact = line.usage()
                .add(line.logiciel())
                .multiply(line.partMedicoSociale().get().value());
        return "(" + sum + ") × " + part + " = " + French.decimal(exact);
    }

    private static String scale(SituationAmounts amounts) {
        String logiciel = amounts.logicielNonReference().isEmpty()
                ? text(amounts.logiciel())
                : text(amounts.logiciel()) + " (éditeur référencé) ou "
                        + text(amounts.logicielNonReference().get()) + " (éditeur non référencé)";
        return "usage " + text(amounts.usage()) + " ; logiciel " + logiciel;
    }

    private static String text(RateScale scale) {
        List<String> parts = new ArrayList<>();
        for (RankedRate rate : scale.rates()) {
            parts.add(French.euros(rate.euros())
                    + (scale.rates().size() == 1 ? "" : " à partir du rang " + rate.fromRank()));
        }
        return String.join(", ", parts);
    }

    private static String expense(CappedExpense expense) {
        return French.euros(expense.spent()) + " dépensés, plafond " + French.euros(expense.cap());
    }

    private static String cap(CappedExpense expense, String detail) {
        return detail + (expense.isCapped() ? ", ramenés à " : ", retenus pour ") + French.euros(expense.montant());
    }

    private String perEssms() {
        return " (" + French.number(subvention.lignes().size()) + " ESSMS × " + French.euros(rules.materielParEssms())
                + ")";
    }

    private String ogs() {
        return " (nombre d’ESSMS du projet par FINESS EJ : "
                + subvention.largerOgs().entrySet().stream()
                        .map(og -> og.getKey() + " " + French.number(og.getValue()))
                        .collect(Collectors.joining(", "))
                + " ; est petit celui qui en a moins de " + rules.petitOg().lessThan() + ", ou moins de "
                + rules.petitOg().lessThanReduced() + " en Corse et outre-mer)";
    }
}
