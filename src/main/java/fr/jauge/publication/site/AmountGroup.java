package fr.jauge.publication.site;

import fr.jauge.decision.AmountLine;
import fr.jauge.lexicon.Situation;
import java.math.BigDecimal;
import java.util.List;

/**
 * Hold the ESSMS of a projet that bring the same amounts to its grant.
 *
 * @param essms how many
 * @param usage of each, before its share
 * @param logiciel of each, before its share
 * @param shared whether a share of medico-social hours multiplies them
 * @param montant of all of them
 */
public record AmountGroup(
        Situation situation, int essms, BigDecimal usage, BigDecimal logiciel, boolean shared, BigDecimal montant) {

    static AmountGroup of(List<AmountLine> lines) {
        AmountLine first = lines.get(0);
        return new AmountGroup(
                first.situation(),
                lines.size(),
                first.usage(),
                first.logiciel(),
                first.partMedicoSociale().isPresent(),
                lines.stream().map(AmountLine::montant).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
