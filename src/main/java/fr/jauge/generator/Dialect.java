package fr.jauge.generator;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Hold how one vendor writes its files, within what the contract accepts; drawn once a depot, the same every month. */
final class Dialect {
    private static final byte[] LF = {'\n'};
    private static final byte[] CRLF = {'\r', '\n'};

    private final byte separator;
    private final byte[] lineEnd;
    private final boolean byteOrderMark;
    private final boolean quoted;
    private final MomentStyle moments;
    private final IdentifierStyle identifiers;
    private final Map<Code, byte[]> codes;
    private final Habits habits;

    Dialect(Projet projet) {
        Draw draw = new Draw(projet.seed());
        separator = (byte) (draw.chance(0.1) ? ',' : ';');
        lineEnd = draw.chance(0.3) ? CRLF : LF;
        byteOrderMark = draw.chance(0.15);
        quoted = draw.chance(0.08);
        moments = draw.pick(List.of(MomentStyle.values()), 48, 20, 14, 9, 9);
        identifiers = draw.pick(List.of(IdentifierStyle.values()), 64, 34, 2);
        codes = codes(draw.chance(0.3), draw.chance(0.1));
        habits = Habits.draw(draw, projet.number());
    }

    byte separator() {
        return separator;
    }

    byte[] lineEnd() {
        return lineEnd;
    }

    boolean byteOrderMark() {
        return byteOrderMark;
    }

    /** True when identifiers stand between quotes. */
    boolean quoted() {
        return quoted;
    }

    MomentStyle moments() {
        return moments;
    }

    IdentifierStyle identifiers() {
        return identifiers;
    }

    byte[] code(Code code) {
        return Objects.requireNonNull(codes.get(code));
    }

    Habits habits() {
        return habits;
    }

    private static Map<Code, byte[]> codes(boolean looser, boolean lowerCase) {
        Map<Code, byte[]> codes = new EnumMap<>(Code.class);
        for (Code code : Code.values()) {
            String text = looser ? code.looser() : code.national();
            codes.put(code, (lowerCase ? text.toLowerCase(Locale.ROOT) : text).getBytes(StandardCharsets.US_ASCII));
        }
        return codes;
    }
}
