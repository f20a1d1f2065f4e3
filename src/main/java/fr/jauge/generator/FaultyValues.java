package fr.jauge.generator;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Make the values of faulty rows. */
final class FaultyValues {
    private static final List<byte[]> DATES = List.of(
            bytes("2023-02-30"), bytes("31/10/2023"), bytes("2023-13-01"), bytes("2023-10-5"), bytes("0000-00-00"));
    private static final List<byte[]> CODES = List.of(bytes("INCONNU"), bytes("EN ATTENTE"), bytes("1"));
    private static final List<byte[]> NUMBERS = List.of(bytes("environ 80"), bytes("82.5"), bytes("-1"));
    private static final byte[] TOO_LONG = bytes("X".repeat(65));
    private static final byte[] CONTROL = bytes("D12\u000745");

    private FaultyValues() {}

    static byte[] date(long hash) {
        return DATES.get(Draw.below(hash, DATES.size()));
    }

    static byte[] code(long hash) {
        return CODES.get(Draw.below(hash, CODES.size()));
    }

    static byte[] number(long hash) {
        return NUMBERS.get(Draw.below(hash, NUMBERS.size()));
    }

    static byte[] identifier(long hash) {
        return hash < 0 ? TOO_LONG : CONTROL;
    }

    /** An identifier that no {@code dossiers.csv} has. */
    static byte[] dossier(long hash) {
        return bytes("INCONNU-" + Long.toHexString(hash >>> 32));
    }

    /** The FINESS with another key. */
    static byte[] finess(byte[] finess) {
        byte[] wrong = finess.clone();
        int last = wrong.length - 1;
        wrong[last] = (byte) (wrong[last] == '9' ? '0' : wrong[last] + 1);
        return wrong;
    }

    /** What has the form and key of a national identity number, yet is nobody's: no number bears a month 00. */
    static byte[] nationalNumber(long hash) {
        long digits = (1 + Draw.below(hash, 2)) * 1_000_000_000_000L
                + Draw.below(Draw.mix(hash), 100) * 10_000_000_000L
                + Draw.below(Draw.mix(~hash), 100_000_000);
        long key = 97 - digits % 97;
        return bytes(digits + (key < 10 ? "0" : "") + key);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
