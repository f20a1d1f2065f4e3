package fr.jauge.registry;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hold the share of medico-social hours of a home-help service (SAAD) that also sells comfort services: its grant is
 * multiplied by it (ESMS numérique 2023, §4.5.1 and annexe 1).
 *
 * @param text a decimal above 0, at most 1, as the registry writes it but with a point
 */
public record PartMedicoSociale(String text) {
    private static final Pattern FORM = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    /** @throws IllegalArgumentException outside ]0;1] or with any other sign than digits and a point */
    public PartMedicoSociale {
        if (!isValid(text)) {
            throw new IllegalArgumentException("a share is a decimal in ]0;1]");
        }
    }

    /** Reads a decimal with a point or a comma; empty when it is none, or outside ]0;1]. */
    public static Optional<PartMedicoSociale> parse(String text) {
        String pointed = text.replace(',', '.');
        return isValid(pointed) ? Optional.of(new PartMedicoSociale(pointed)) : Optional.empty();
    }

    public BigDecimal value() {
        return new BigDecimal(text);
    }

    private static boolean isValid(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        BigDecimal value = new BigDecimal(text);
        return value.signum() > 0 && value.compareTo(BigDecimal.ONE) <= 0;
    }

    @Override
    public String toString() {
        return text;
    }
}
