package fr.jauge.extract;

import fr.jauge.lexicon.Extrait;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Write extracts as short texts and read them whole. */
final class Extracts {
    private static final Pattern BYTE = Pattern.compile("%([0-9A-F]{2})");

    private Extracts() {}

    /**
     * Say what a file gave.
     *
     * @param rows the line of each, then its code and column, or OK
     */
    record Read(FileScan scan, List<String> rows) {
        /** The code of the refusal, or OK. */
        String outcome() {
            return scan.refusal().map(Enum::name).orElse("OK");
        }
    }

    /** The bytes of a text in UTF-8, in which {@code /} is a line feed and {@code %XX} any byte. */
    static byte[] bytes(String text) {
        String latin =
                new String(text.replace('/', '\n').getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return BYTE.matcher(latin)
                .replaceAll(hex -> String.valueOf((char) HexFormat.fromHexDigits(hex.group(1)))
                        .replace("\\", "\\\\")
                        .replace("$", "\\$"))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The header of an extract with all its columns. */
    static String header(Extrait extrait) {
        return Schema.columns(extrait).stream().map(Column::name).collect(Collectors.joining(";"));
    }

    static Read read(Extrait extrait, String text) {
        return read(extrait, new ByteArrayInputStream(bytes(text)));
    }

    static Read read(Extrait extrait, InputStream in) {
        List<String> rows = new ArrayList<>();
        try {
            FileScan scan = new ExtractReader().read(extrait, in, Optional.empty(), new RowSink() {
                @Override
                public boolean wants(Row row) {
                    return true;
                }

                @Override
                public void take(Row row) {
                    rows.add(row.line() + " " + (row.fault() == null ? "OK" : row.fault() + " " + row.faultColumn()));
                }
            });
            return new Read(scan, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
