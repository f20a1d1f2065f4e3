package fr.jauge.publication.site;

import fr.jauge.decision.ProjetResult;
import fr.jauge.decision.StatutMontant;
import fr.jauge.lexicon.Verdict;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Add up the projets of one verdict and their money. Euros have two decimals.
 *
 * @param projets how many
 * @param toConfirm the part of the solde whose amount the ARS must confirm
 */
public record VerdictLine(
        Verdict verdict,
        long projets,
        BigDecimal subvention,
        BigDecimal avance,
        BigDecimal solde,
        BigDecimal toConfirm) {

    /** In the order in which people look for them: what can be paid first. */
    static List<VerdictLine> of(List<ProjetResult> projets) {
        Verdict[] verdicts = Verdict.values();
        return Arrays.stream(verdicts)
                .sorted((a, b) -> b.compareTo(a))
                .map(verdict -> of(
                        verdict,
                        projets.stream()
                                .filter(each -> each.verdict().verdict() == verdict)
                                .toList()))
                .toList();
    }

    /** Whether the solde of these projets can be paid. */
    public boolean releases() {
        return Sentences.releases(verdict);
    }

    private static VerdictLine of(Verdict verdict, List<ProjetResult> projets) {
        return new VerdictLine(
                verdict,
                projets.size(),
                sum(projets, each -> each.subvention().total()),
                sum(projets, each -> each.subvention().avance()),
                sum(projets, each -> each.subvention().solde()),
                sum(
                        projets.stream()
                                .filter(each -> each.subvention().statut() == StatutMontant.A_CONFIRMER)
                                .toList(),
                        each -> each.subvention().solde()));
    }

    private static BigDecimal sum(List<ProjetResult> projets, Function<ProjetResult, BigDecimal> amount) {
        return projets.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
