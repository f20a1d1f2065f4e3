package fr.jauge.reference;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Write rows in one of the many forms that CSV has, and now and then spoil the whole file. */
final class HostileCsv {
    /** Says of a row, as if it were a column, that it has a field too few or too many. */
    static final String FIELDS = " fields";

    private final Random random;
    private final String file;
    private final String separator;
    private final String lineEnd;
    private final int quoted;

    HostileCsv(Random random, String file) {
        this.random = random;
        this.file = file;
        separator = pick(";", ";", ",");
        lineEnd = pick("\n", "\n", "\r\n");
        quoted = pick(0, 0, 10, 100);
    }

    @SafeVarargs
    private <T> T pick(T... some) {
        return some[random.nextInt(some.length)];
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    /** The file; one without faults is not spoilt. */
    byte[] write(List<Map<String, String>> rows, int faults) {
        List<String> columns = new ArrayList<>();
        for (Columns.Column column : Columns.of(file)) {
            if (column.required() || !oneIn(12)) {
                columns.add(column.name());
            }
        }
        if (random.nextBoolean()) {
            Collections.shuffle(columns, random);
        }
        if (oneIn(6)) {
            columns.add(random.nextInt(columns.size() + 1), "commentaire");
        }
        int style = random.nextInt(3);
        StringBuilder text = new StringBuilder(pick("", "", "", "\n", " \t\r\n"));
        text.append(String.join(
                        separator,
                        columns.stream().map(name -> heading(name, style)).toList()))
                .append(lineEnd);
        for (Map<String, String> row : rows) {
            List<String> fields = new ArrayList<>();
            columns.forEach(name -> fields.add(field(
                    name.equals("commentaire") ? pick("", "note", "l1\nl2", "a;b,c") : row.getOrDefault(name, ""))));
            if (row.getOrDefault(FIELDS, "").equals("short")) {
                fields.remove(0);
            } else if (row.containsKey(FIELDS)) {
                fields.add("z");
            }
            text.append(String.join(separator, fields)).append(lineEnd);
            text.append(oneIn(60) ? pick("\n", "\t \n", "  \r\n") : "");
        }
        if (oneIn(4)) {
            text.setLength(text.length() - lineEnd.length());
        }
        byte[] content = (pick("", "", "\uFEFF") + text).getBytes(StandardCharsets.UTF_8);
        return faults > 0 && oneIn(15) ? spoilt(content) : content;
    }

    private String heading(String name, int style) {
        return switch (style) {
            case 0 -> name;
            case 1 -> name.toUpperCase(Locale.ROOT);
            default -> " " + name + "\t";
        };
    }

    private String field(String value) {
        boolean must = value.startsWith("\"") || value.contains(separator) || value.contains("\n");
        if (must || random.nextInt(100) < quoted) {
            return "\"" + value.replace("\"", "\"\"") + "\"" + (oneIn(50) ? " " : "");
        }
        return oneIn(50) ? "\t" + value + " " : value;
    }

    private byte[] spoilt(byte[] content) {
        int place = random.nextInt(content.length);
        int headerEnd = new String(content, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        return switch (random.nextInt(8)) {
            case 0 -> new byte[0];
            case 1 -> insert(content, place, pick("\u00E9", "\u00FF", "\u00C3"));
            case 2 -> insert(content, place, separator + "\"");
            case 3 -> insert(content, headerEnd, "\"\u00E9");
            case 4 -> insert(content, 0, pick("nom", "Prenom", " NIR ") + separator);
            case 5 -> insert(content, 0, Columns.of(file).get(0).name() + separator);
            case 6 -> Arrays.copyOf(content, headerEnd);
            default -> Arrays.copyOf(content, place);
        };
    }

    /** Each character a byte. */
    private static byte[] insert(byte[] content, int place, String bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(content, 0, place);
        out.writeBytes(bytes.getBytes(StandardCharsets.ISO_8859_1));
        out.write(content, place, content.length - place);
        return out.toByteArray();
    }
}
