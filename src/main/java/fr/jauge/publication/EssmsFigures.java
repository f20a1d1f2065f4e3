package fr.jauge.publication;

import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import java.util.Optional;
import java.util.OptionalLong;

/** Hold the status and the five rates of an ESSMS in an earlier month; there are a year of them for every ESSMS. */
@SuppressWarnings("EnumOrdinal") // arrays, not maps: a national year has 400,000 of these
public final class EssmsFigures {
    private static final IndicatorStatus[] STATUSES = IndicatorStatus.values();
    private static final int FIVE = Indicateur.WITH_TARGET.size();

    private final EssmsStatus status;
    private final long[] rates = new long[FIVE];
    private final byte[] statuses = new byte[FIVE];

    EssmsFigures(EssmsStatus status) {
        this.status = status;
    }

    /** @param taux as published: percent with two decimals, or empty */
    void set(Indicateur indicateur, IndicatorStatus said, String taux) {
        if (indicateur.hasTarget()) {
            rates[indicateur.ordinal()] = taux.isEmpty() ? 0 : 1 + hundredths(taux);
            statuses[indicateur.ordinal()] = (byte) (1 + said.ordinal());
        }
    }

    public EssmsStatus status() {
        return status;
    }

    /** What one of the five came to, if it was published. */
    public Optional<IndicatorStatus> status(Indicateur indicateur) {
        int said = statuses[indicateur.ordinal()];
        return said == 0 ? Optional.empty() : Optional.of(STATUSES[said - 1]);
    }

    /** The rate of one of the five in hundredths of a percent, if there was one. */
    public OptionalLong rate(Indicateur indicateur) {
        long rate = rates[indicateur.ordinal()];
        return rate == 0 ? OptionalLong.empty() : OptionalLong.of(rate - 1);
    }

    private static long hundredths(String taux) {
        int point = taux.indexOf('.');
        if (point < 0 || point + 3 != taux.length()) {
            throw new IllegalArgumentException("a rate has two decimals");
        }
        return 100 * Long.parseLong(taux, 0, point, 10) + Long.parseLong(taux, point + 1, taux.length(), 10);
    }
}
