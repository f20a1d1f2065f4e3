package fr.jauge.bench.commonscsv;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Read the rows of an extract and its dates. */
final class Extracts {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int DATE_LENGTH = 10;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Extracts() {}

    /** Hands over every row of the file, none when it is not there. */
    static void forEachRow(Path file, Consumer<CSVRecord> consumer) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            reader.mark(1 << 13);
            String header = String.valueOf(reader.readLine());
            reader.reset();
            if (!header.isEmpty() && header.charAt(0) == BYTE_ORDER_MARK) {
                reader.skip(1);
            }
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(header.contains(";") ? ';' : ',')
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            try (CSVParser parser = format.parse(reader)) {
                parser.forEach(consumer);
            }
        }
    }

    /** A day in Paris, whether the moment says its offset or not. */
    static LocalDate day(String moment) {
        if (moment.length() > DATE_LENGTH
                && (moment.endsWith("Z") || moment.lastIndexOf('+') > 0 || moment.lastIndexOf('-') > DATE_LENGTH)) {
            return OffsetDateTime.parse(moment.replace(' ', 'T'))
                    .atZoneSameInstant(PARIS)
                    .toLocalDate();
        }
        return LocalDate.parse(moment.substring(0, DATE_LENGTH));
    }

    /** A code, whatever the case it is written in. */
    static String code(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** A date, or another when there is none. */
    static LocalDate date(String text, LocalDate otherwise) {
        return text.isEmpty() ? otherwise : LocalDate.parse(text);
    }
}
