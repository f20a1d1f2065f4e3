package fr.jauge.publication.workbook;

import fr.jauge.decision.ProjetResult;
import fr.jauge.decision.StatutMontant;
import fr.jauge.decision.Subvention;
import fr.jauge.indicator.DenominatorSource;
import fr.jauge.indicator.Ratio;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Verdict;
import fr.jauge.publication.MonthReport;
import fr.jauge.publication.site.Words;
import fr.jauge.wording.StatusWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;

/** Sum up what the month came to: projects, money, establishments, indicators. */
final class ResultBlocks {
    private static final String TOTAL = "Total";
    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    /** The statuses of the five indicators, each with the title of its column. */
    private enum Told {
        ATTEINT("Atteint", IndicatorStatus.ATTEINT),
        NON_ATTEINT("Non atteint", IndicatorStatus.NON_ATTEINT),
        NON_APPLICABLE("Non applicable", IndicatorStatus.NON_APPLICABLE),
        NON_CALCULABLE("Non calculable", IndicatorStatus.NON_CALCULABLE),
        DONNEES_ABSENTES("Données absentes", IndicatorStatus.DONNEES_ABSENTES),
        NON_MESURE("Non mesuré", IndicatorStatus.NON_MESURE);

        private final String title;
        private final IndicatorStatus status;

        Told(String title, IndicatorStatus status) {
            this.title = title;
            this.status = status;
        }
    }

    private final MonthReport report;

    ResultBlocks(MonthReport report) {
        this.report = report;
    }

    Block verdicts() {
        List<List<Object>> rows = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            rows.add(projets(
                    verdict.name(), meaning(verdict), projet -> projet.verdict().verdict() == verdict));
        }
        rows.add(projets(TOTAL, "", projet -> true));
        return new Block(
                "Projets par verdict",
                List.of("Verdict", "Signification", "Projets", "Établissements", "Subvention", "Avance", "Solde"),
                List.of(Form.PLAIN, Form.PLAIN, Form.COUNT, Form.COUNT, Form.EUROS, Form.EUROS, Form.EUROS),
                rows);
    }

    private static String meaning(Verdict verdict) {
        return switch (verdict) {
            case CIBLES_NON_ATTEINTES -> "Un établissement au moins n’atteint pas une cible.";
            case MESURE_INCOMPLETE -> "Un établissement au moins ne peut pas être évalué, ou aucun ne participe.";
            case EN_ATTENTE_JUSTIFICATIFS ->
                Typography.french("Cibles atteintes ; la VSR ou le visa des dépenses manque.");
            case SOLDE_ELIGIBLE ->
                Typography.french("Cibles atteintes et justificatifs fournis : le solde peut être versé.");
        };
    }

    private static String meaning(Indicateur indicateur) {
        return Typography.sentence(
                indicateur.hasTarget()
                        ? Words.numerator(indicateur) + " / " + Words.denominator(indicateur)
                        : Words.numerator(indicateur));
    }

    private List<Object> projets(String name, String meaning, Predicate<ProjetResult> wanted) {
        List<ProjetResult> projets = report.projets().stream().filter(wanted).toList();
        return List.of(
                name,
                meaning,
                projets.size(),
                projets.stream().mapToLong(projet -> projet.statuses().size()).sum(),
                sum(projets, Subvention::total),
                sum(projets, Subvention::avance),
                sum(projets, Subvention::solde));
    }

    Block soldes() {
        return new Block(
                "Soldes",
                List.of("Solde", "De quels projets", "Projets", "Montant"),
                List.of(Form.PLAIN, Form.PLAIN, Form.COUNT, Form.EUROS),
                List.of(
                        solde(
                                "Peut être versé",
                                "Les projets SOLDE_ELIGIBLE",
                                projet -> projet.verdict().verdict() == Verdict.SOLDE_ELIGIBLE),
                        solde(
                                "Retenu",
                                "Tous les autres",
                                projet -> projet.verdict().verdict() != Verdict.SOLDE_ELIGIBLE),
                        solde(
                                "À confirmer par l’ARS",
                                Typography.french("Ceux, parmi tous : A_CONFIRMER, que les textes laissent à l’ARS"),
                                projet -> projet.subvention().statut() == StatutMontant.A_CONFIRMER)));
    }

    private List<Object> solde(String name, String whose, Predicate<ProjetResult> wanted) {
        List<ProjetResult> projets = report.projets().stream().filter(wanted).toList();
        return List.of(name, whose, projets.size(), sum(projets, Subvention::solde));
    }

    private static BigDecimal sum(List<ProjetResult> projets, Function<Subvention, BigDecimal> amount) {
        return projets.stream().map(ProjetResult::subvention).map(amount).reduce(NOTHING, BigDecimal::add);
    }

    Block statuses() {
        List<List<Object>> rows = new ArrayList<>();
        for (EssmsStatus status : EssmsStatus.values()) {
            rows.add(List.of(
                    status.name(),
                    Typography.sentence(StatusWords.meaning(status)),
                    report.essms().stream()
                            .filter(essms -> essms.status() == status)
                            .count()));
        }
        rows.add(List.of(TOTAL, "", report.essms().size()));
        return new Block(
                "Établissements par statut",
                List.of("Statut", "Signification", "Établissements"),
                List.of(Form.PLAIN, Form.PLAIN, Form.COUNT),
                rows);
    }

    Block indicateurs() {
        List<String> titles = new ArrayList<>(List.of("Indicateur", "Signification", "Cible"));
        List<Form> forms = new ArrayList<>(List.of(Form.PLAIN, Form.PLAIN, Form.TARGET));
        for (Told told : Told.values()) {
            titles.add(told.title);
            forms.add(Form.COUNT);
        }
        titles.addAll(List.of("Numérateurs", "Dénominateurs", "Taux d’ensemble"));
        forms.addAll(List.of(Form.COUNT, Form.COUNT, Form.PERCENT));
        Map<Indicateur, IndicatorSums> sums = IndicatorSums.of(report);
        List<List<Object>> rows = new ArrayList<>();
        sums.forEach((indicateur, sum) -> rows.add(indicateur(indicateur, sum)));
        return new Block("Indicateurs, en nombre d’établissements", titles, forms, rows);
    }

    private static List<Object> indicateur(Indicateur indicateur, IndicatorSums sums) {
        List<Object> row = new ArrayList<>(List.of(indicateur.name(), meaning(indicateur), target(sums)));
        for (Told told : Told.values()) {
            row.add(indicateur.hasTarget() ? (Object) sums.count(told.status) : "");
        }
        row.add(sums.numerator());
        if (indicateur.hasTarget()) {
            row.add(sums.denominator());
            row.add(Ratios.rate(
                    Optional.of(new Ratio(sums.numerator(), sums.denominator(), DenominatorSource.CALCULE))));
        }
        return row;
    }

    /** The target, where the campaigns of the month agree on one. */
    private static Object target(IndicatorSums sums) {
        return switch (sums.targets().size()) {
            case 0 -> "";
            case 1 -> Ratios.target(OptionalInt.of(sums.targets().iterator().next()));
            default -> "selon la campagne";
        };
    }
}
