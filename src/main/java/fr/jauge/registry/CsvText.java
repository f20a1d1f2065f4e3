package fr.jauge.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cut a CSV text into rows, in the very form the contract gives: lines end with LF or CRLF and a lone CR is a character; a
 * quote is special only as the first character of a field, and what follows the closing one is appended; blanks are space
 * and tab, a line of blanks alone is skipped.
 *
 * <p>Why not commons-csv 1.14.1: it does all this but ends a row at a lone CR and counts one inside quotes as a line,
 * whatever its settings; and it fails on a quote never closed by an exception alone. A registry is small, so this reads
 * for exactness; the extracts have a scanner of their own, made for speed.
 */
final class CsvText {
    private final String text;
    private final char separator;
    private int at;
    private long line = 1;
    private boolean unclosedQuote;

    /** @param text without its byte-order mark */
    CsvText(String text) {
        this.text = text;
        skipBlankLines();
        this.separator = CsvSeparator.of(text, at);
    }

    /** The next row, or empty at the end of the text or in a row whose quote is never closed. */
    Optional<CsvRow> next() {
        skipBlankLines();
        if (at == text.length()) {
            return Optional.empty();
        }
        long first = line;
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (at < text.length() && text.charAt(at) == separator) {
            at++;
            fields.add(field());
        }
        if (unclosedQuote) {
            line = first;
            return Optional.empty();
        }
        skipLineEnd();
        return Optional.of(new CsvRow(first, fields));
    }

    /** True once {@link #next} met a quote never closed: {@link #line} is then that of its row. */
    boolean hasUnclosedQuote() {
        return unclosedQuote;
    }

    /** The line of the next character, counted from 1. */
    long line() {
        return line;
    }

    private String field() {
        int from = at;
        if (!isAt('"')) {
            skipPlain();
            return trimmed(text, from, at);
        }
        StringBuilder field = new StringBuilder();
        quoted(field);
        from = at;
        skipPlain();
        field.append(text, from, at);
        return trimmed(field, 0, field.length());
    }

    private void quoted(StringBuilder field) {
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                if (!isAt('"')) {
                    return;
                }
            }
            line += c == '\n' ? 1 : 0;
            field.append(c);
        }
        unclosedQuote = true;
    }

    /** Goes on to the separator or the line's end, whatever stands before. */
    private void skipPlain() {
        while (at < text.length() && text.charAt(at) != separator && lineEnd() == 0) {
            at++;
        }
    }

    private void skipBlankLines() {
        int first = at;
        while (at < text.length()) {
            if (isBlank(text.charAt(at))) {
                at++;
            } else if (lineEnd() > 0) {
                skipLineEnd();
                first = at;
            } else {
                at = first;
                return;
            }
        }
    }

    private void skipLineEnd() {
        int length = lineEnd();
        at += length;
        line += length > 0 ? 1 : 0;
    }

    /** The length of the line's end that stands here: 1 for LF, 2 for CRLF, else 0. */
    private int lineEnd() {
        if (isAt('\n')) {
            return 1;
        }
        return isAt('\r') && text.startsWith("\n", at + 1) ? 2 : 0;
    }

    private boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private static String trimmed(CharSequence text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.subSequence(from, to).toString();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
