package fr.jauge.generator;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/** Say how a vendor numbers dossiers, events and messages; one number gives one identifier within an ESSMS. */
enum IdentifierStyle {
    /** Dossiers {@code D048213}, rows {@code E3f9a01bc}. */
    SHORT,
    /** Both {@code D3f9a01bc}. */
    HEXADECIMAL,
    /** Both UUID. */
    UUID_TEXT;

    private static final int MILLION = 1_000_000;
    /** Has no factor in common with a million. */
    private static final int STRIDE = 617_941;

    /** The identifier of something that bears it on many rows. */
    byte[] stored(char prefix, int number, int salt) {
        String text = switch (this) {
            case SHORT ->
                prefix
                        + Integer.toString(MILLION + (int) (((long) number * STRIDE + (salt & 0xFFFFF)) % MILLION))
                                .substring(1);
            case HEXADECIMAL -> prefix + HexFormat.of().toHexDigits(Draw.mix32(number ^ salt));
            case UUID_TEXT -> new UUID(Draw.mix(salt, prefix), Draw.mix(salt, number)).toString();
        };
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
