package fr.jauge.publication;

import fr.jauge.indicator.DenominatorSource;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Ratio;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import java.util.Optional;
import java.util.OptionalLong;

/** Read a row of {@code indicateurs.csv} back as the result it was written from. */
public final class IndicateurRow {
    private IndicateurRow() {}

    /** The indicator of the row. */
    public static IndicatorResult read(PublishedRow row) {
        Indicateur indicateur = row.code("indicateur", Indicateur.class);
        OptionalLong numerator = row.number("numerateur");
        OptionalLong denominator = row.number("denominateur");
        Optional<Ratio> ratio = denominator.isPresent()
                ? Optional.of(new Ratio(
                        numerator.orElseThrow(),
                        denominator.getAsLong(),
                        row.code("source_denominateur", DenominatorSource.class)))
                : Optional.empty();
        return new IndicatorResult(
                indicateur,
                row.code("statut", IndicatorStatus.class),
                row.text("motif"),
                ratio,
                indicateur.hasTarget() ? OptionalLong.empty() : numerator,
                row.integer("cible"));
    }
}
