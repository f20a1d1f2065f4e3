package fr.jauge.bench;

import fr.jauge.lexicon.Indicateur;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Hold what a contender found: numerator and denominator of the five rates of every ESSMS measured.
 *
 * @param rates {@code 62/89} by FINESS and indicator
 */
record Figures(Map<String, String> rates) {
    private static final int SHOWN = 5;
    private static final List<String> FIVE =
            Indicateur.WITH_TARGET.stream().map(Indicateur::name).toList();
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    /** Reads {@code finess_et;indicateur;numerateur;denominateur}, other columns and rates not computed aside. */
    static Figures read(Path file) throws IOException {
        Map<String, String> rates = new TreeMap<>();
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = FORMAT.parse(reader)) {
            for (CSVRecord row : parser) {
                String indicateur = row.get("indicateur");
                if (FIVE.contains(indicateur) && !row.get("numerateur").isEmpty()) {
                    rates.put(
                            row.get("finess_et") + " " + indicateur,
                            row.get("numerateur") + "/" + row.get("denominateur"));
                }
            }
        }
        return new Figures(rates);
    }

    /**
     * Holds another's figures against these.
     *
     * @throws IOException when one rate differs, or there is none
     */
    void requireSame(Figures other, String whose) throws IOException {
        TreeSet<String> keys = new TreeSet<>(rates.keySet());
        keys.addAll(other.rates.keySet());
        List<String> differences = keys.stream()
                .filter(key -> !present(rates, key).equals(present(other.rates, key)))
                .map(key -> key + ": " + present(rates, key) + ", " + whose + " " + present(other.rates, key))
                .toList();
        if (!differences.isEmpty() || rates.isEmpty()) {
            throw new IOException(whose + " differs from Jauge on " + differences.size() + " of " + keys.size()
                    + " rates, among them "
                    + differences.stream().limit(SHOWN).toList());
        }
    }

    private static String present(Map<String, String> rates, String key) {
        return rates.getOrDefault(key, "none");
    }
}
