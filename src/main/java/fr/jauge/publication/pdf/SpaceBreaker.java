package fr.jauge.publication.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Break lines behind plain blanks and hyphens alone: never behind an apostrophe, never at a blank that must not break. */
final class SpaceBreaker implements FSTextBreaker {
    private static final int NONE = -1;

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    @Override
    public int next() {
        while (at < text.length()) {
            char c = text.charAt(at);
            at++;
            if (at < text.length() && (c == ' ' || c == '\n' || c == '-')) {
                return at;
            }
        }
        boolean ended = at > text.length();
        at = text.length() + 1;
        return ended ? NONE : text.length();
    }
}
