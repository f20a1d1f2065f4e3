package fr.jauge.reference;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A CSV file, read a character at a time; each byte is one until its field is known. */
final class CsvFile {
    private static final String MARK =
            new String(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, StandardCharsets.ISO_8859_1);

    private final String text;
    private final List<Line> records = new ArrayList<>();
    private char separator = ';';
    private int at;
    private int line = 1;
    /** Where the quote stands that is never closed; as far as anything when each is. */
    private int open = Integer.MAX_VALUE;

    private CsvFile(byte[] content) {
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        text = bytes.startsWith(MARK) ? bytes.substring(MARK.length()) : bytes;
    }

    /** A line of fields, trimmed, and the number of the line on which it begins. */
    record Line(int line, List<String> fields) {}

    /** What was read, or why nothing counts; the columns are in lower case. */
    record Read(String refusal, List<String> columns, List<Line> rows) {}

    /** Reads an extract, or what is refused of it whatever its rows say. */
    static Read of(String file, byte[] content) {
        CsvFile csv = new CsvFile(content);
        csv.read();
        List<String> columns = csv.records.isEmpty()
                ? List.of()
                : csv.records.get(0).fields().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList();
        List<Line> rows = csv.records.isEmpty() ? List.of() : csv.records.subList(1, csv.records.size());
        return new Read(csv.refusal(file, columns), columns, rows);
    }

    private String refusal(String file, List<String> columns) {
        int bad = firstByteThatIsNotUtf8(text);
        if (columns.stream().anyMatch(Columns.OF_A_PERSON::contains)) {
            return "DONNEE_NOMINATIVE";
        }
        if (columns.stream().anyMatch(name -> name.indexOf('\uFFFD') >= 0)
                || Columns.of(file).stream()
                        .anyMatch(column -> (column.required() && !columns.contains(column.name()))
                                || Collections.frequency(columns, column.name()) > 1)) {
            return "ENTETE";
        }
        if (bad < open) {
            return "ENCODAGE";
        }
        return open < Integer.MAX_VALUE ? "GUILLEMETS" : "";
    }

    private void read() {
        while (skipBlankLines()) {
            if (records.isEmpty()) {
                separator = separator();
            }
            int start = line;
            List<String> fields = new ArrayList<>();
            boolean more = true;
            while (more) {
                StringBuilder field = new StringBuilder();
                if (at < text.length() && text.charAt(at) == '"' && !quoted(field)) {
                    return;
                }
                more = unquoted(field);
                fields.add(Forms.trim(decode(field.toString())));
            }
            records.add(new Line(start, fields));
        }
    }

    /** Whether something comes after them. */
    private boolean skipBlankLines() {
        int next = at;
        while (next < text.length()) {
            char c = text.charAt(next);
            next++;
            if (c == '\n' || text.startsWith("\r\n", next - 1)) {
                next = c == '\n' ? next : next + 1;
                at = next;
                line++;
            } else if (c != ' ' && c != '\t') {
                return true;
            }
        }
        return false;
    }

    /** The more frequent outside quotes in the line that begins here. */
    private char separator() {
        int semicolons = 0;
        int commas = 0;
        boolean quoted = false;
        for (int i = at; i < text.length() && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            semicolons += !quoted && c == ';' ? 1 : 0;
            commas += !quoted && c == ',' ? 1 : 0;
        }
        return commas > semicolons ? ',' : ';';
    }

    /** Adds what is between the quote that stands here and the one that closes it, if there is one. */
    private boolean quoted(StringBuilder field) {
        int from = at;
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            at++;
            if (c == '"') {
                if (at >= text.length() || text.charAt(at) != '"') {
                    return true;
                }
                at++;
            }
            line += c == '\n' ? 1 : 0;
            field.append(c);
        }
        open = from;
        return false;
    }

    /** Adds what comes before the next separator or the end of the line; whether a field follows. */
    private boolean unquoted(StringBuilder field) {
        int from = at;
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
            at++;
        }
        String rest = text.substring(from, at);
        boolean atEnd = at == text.length();
        boolean more = !atEnd && text.charAt(at) == separator;
        boolean lineEnd = !atEnd && !more;
        field.append(lineEnd && rest.endsWith("\r") ? rest.substring(0, rest.length() - 1) : rest);
        at += atEnd ? 0 : 1;
        line += lineEnd ? 1 : 0;
        return more;
    }

    private static String decode(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static int firstByteThatIsNotUtf8(String bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
        boolean bad = decoder.decode(in, CharBuffer.allocate(bytes.length() + 1), true)
                .isError();
        return bad ? in.position() : Integer.MAX_VALUE;
    }
}
