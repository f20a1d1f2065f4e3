package fr.jauge.extract;

import java.io.IOException;
import java.util.Arrays;

/**
 * Begin to read a CSV file: pass over its byte-order mark and choose its separator, the more frequent of {@code ;} and
 * {@code ,} outside quotes in the first line that is not blank, {@code ;} when equal.
 *
 * @param buffer the first bytes of the file
 * @param limit how many they are
 * @param ended whether they are the whole file
 * @param start where the text begins
 * @param separator the byte between two fields
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one reader to the next, never compared
record Preamble(byte[] buffer, int limit, boolean ended, int start, byte separator) {

    /**
     * Reads the first bytes, more of them until the header line ends.
     *
     * @param spare the buffer to begin with, of {@link CsvScanner#newBuffer()}'s size
     */
    static Preamble read(ExtractInput in, byte[] spare) throws IOException {
        byte[] buffer = spare;
        int limit = 0;
        while (true) {
            boolean ended = false;
            while (!ended && limit < CsvScanner.room(buffer)) {
                int n = in.read(buffer, limit, CsvScanner.room(buffer) - limit);
                ended = n < 0;
                limit += Math.max(0, n);
            }
            int start = hasMark(buffer, limit) ? 3 : 0;
            HeaderLine header = new HeaderLine(buffer, start, limit);
            if (header.complete() || ended || limit >= CsvScanner.LARGEST_ROW) {
                return new Preamble(buffer, limit, ended, start, header.separator());
            }
            buffer = Arrays.copyOf(buffer, buffer.length + CsvScanner.room(buffer));
        }
    }

    private static boolean hasMark(byte[] b, int limit) {
        return limit >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF;
    }

    /** Count the candidates for separator in the first line that is not blank; a field may begin behind either. */
    private static final class HeaderLine {
        private final boolean complete;
        private int semicolons;
        private int commas;

        HeaderLine(byte[] b, int start, int limit) {
            this.complete = count(b, firstOfText(b, start, limit), limit);
        }

        boolean complete() {
            return complete;
        }

        byte separator() {
            return (byte) (commas > semicolons ? ',' : ';');
        }

        private static int firstOfText(byte[] b, int start, int limit) {
            int line = start;
            for (int i = start; i < limit; i++) {
                boolean blank = b[i] == ' ' || b[i] == '\t';
                boolean crlf = b[i] == '\r' && i + 1 < limit && b[i + 1] == '\n';
                if (b[i] == '\n') {
                    line = i + 1;
                } else if (!blank && !crlf) {
                    return line;
                }
            }
            return limit;
        }

        private boolean count(byte[] b, int start, int limit) {
            boolean fieldStart = true;
            int i = start;
            while (i < limit) {
                if (b[i] == '"' && fieldStart) {
                    i = behindQuotes(b, i + 1, limit);
                    fieldStart = false;
                } else {
                    if (b[i] == '\n') {
                        return true;
                    }
                    semicolons += b[i] == ';' ? 1 : 0;
                    commas += b[i] == ',' ? 1 : 0;
                    fieldStart = b[i] == ';' || b[i] == ',';
                    i++;
                }
            }
            return false;
        }

        private static int behindQuotes(byte[] b, int start, int limit) {
            int i = start;
            while (i < limit) {
                if (b[i] == '"') {
                    if (i + 1 == limit || b[i + 1] != '"') {
                        return i + 1;
                    }
                    i++;
                }
                i++;
            }
            return i;
        }
    }
}
