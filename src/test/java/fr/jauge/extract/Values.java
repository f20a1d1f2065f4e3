package fr.jauge.extract;

import java.nio.charset.StandardCharsets;

/** Put a text where a reader of values finds it: in the middle of a buffer, between bytes that are not its own. */
final class Values {
    static final int FROM = 5;
    private static final String AROUND = "92A2\u00FF";

    private Values() {}

    static byte[] buffer(String text) {
        return (AROUND + new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1) + "0:9Z-1234")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    static int to(String text) {
        return FROM + text.getBytes(StandardCharsets.UTF_8).length;
    }
}
