package fr.jauge.extract;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileRefusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Find the columns of an extract by their names in its header, and say why the header is refused, if it is. */
final class Header {
    private static final Set<String> NOMINATIVE = Set.of(
            "nir",
            "nss",
            "ins",
            "matricule_ins",
            "numero_securite_sociale",
            "nom",
            "nom_naissance",
            "nom_usage",
            "prenom",
            "prenoms",
            "date_naissance",
            "date_de_naissance",
            "email",
            "mail",
            "telephone",
            "tel",
            "adresse");

    private final int count;
    private final int[] places;
    private final List<String> unknown = new ArrayList<>();
    private boolean nominative;
    private boolean twice;
    private boolean lacking;

    private Header(List<String> names, List<Column> columns) {
        count = names.size();
        places = new int[columns.size()];
        java.util.Arrays.fill(places, -1);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < count; i++) {
            String name = names.get(i);
            int column = Column.indexOf(columns, name);
            nominative |= NOMINATIVE.contains(name);
            if (column < 0) {
                unknown.add(name);
            } else {
                twice |= !seen.add(name);
                places[column] = i;
            }
        }
        for (int c = 0; c < places.length; c++) {
            lacking |= places[c] < 0 && columns.get(c).required();
        }
    }

    /** Reads the row on which the scanner stands; the fields before a quote that is never closed are read too. */
    static Header read(CsvScanner scanner, Extrait extrait) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < scanner.count(); i++) {
            String name = new String(
                    scanner.bytes(), scanner.from(i), scanner.to(i) - scanner.from(i), StandardCharsets.UTF_8);
            names.add(trimBlanks(name).toLowerCase(Locale.ROOT));
        }
        return new Header(names, Schema.columns(extrait));
    }

    /** The reason to refuse the file, by its columns alone. */
    Optional<FileRefusal> refusal() {
        if (nominative) {
            return Optional.of(FileRefusal.DONNEE_NOMINATIVE);
        }
        return twice || lacking ? Optional.of(FileRefusal.ENTETE) : Optional.empty();
    }

    boolean isNominative() {
        return nominative;
    }

    /** The number of fields that every row must have. */
    int count() {
        return count;
    }

    /** The place of a column of the schema in the rows, or -1. */
    int place(int column) {
        return places[column];
    }

    /** The columns that are none of the extract's, as they were read, in their order. */
    List<String> unknown() {
        return unknown;
    }

    private static String trimBlanks(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
