package fr.jauge.store;

/**
 * Read the cells of lines one after the other, numbers without a string of their own: the tallies of a month have a million
 * and a half.
 */
final class LineCells {
    private static final char END = '\n';
    private static final int DECIMAL = 10;

    private final String text;
    private final char between;
    private int at;

    /** @param text lines that are all ended */
    LineCells(String text, char between) {
        this.text = text;
        this.between = between;
    }

    /** Whether no line is left. */
    boolean isAtEnd() {
        return at == text.length();
    }

    /**
     * The next cell, not the last of its line.
     *
     * @throws IllegalStateException when it is the last
     */
    String next() {
        int from = at;
        return text.substring(from, pass(between));
    }

    /**
     * The number in the next cell, not the last of its line.
     *
     * @throws IllegalStateException when it is the last
     */
    long number() {
        int from = at;
        return number(from, pass(between));
    }

    /**
     * The number in the last cell of the line.
     *
     * @throws IllegalStateException when it is not the last
     */
    long lastNumber() {
        int from = at;
        return number(from, pass(END));
    }

    private long number(int from, int to) {
        return Long.parseLong(text, from, to, DECIMAL);
    }

    /** Where the cell ends. */
    private int pass(char expected) {
        int end = at;
        while (text.charAt(end) != between && text.charAt(end) != END) {
            end++;
        }
        if (text.charAt(end) != expected) {
            throw new IllegalStateException("a line in the database has not as many cells as it should");
        }
        at = end + 1;
        return end;
    }
}
