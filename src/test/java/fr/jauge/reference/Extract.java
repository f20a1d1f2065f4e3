package fr.jauge.reference;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** One extract of a depot of one month: its rows, and what became of each. */
final class Extract {
    private static final List<String> LEFT_OUT = List.of("FINESS_INCONNU", "ESSMS_ABSENT", "DOSSIER_INCONNU");

    final String file;
    final int size;
    final String sha256;
    String status = "ACCEPTE";
    String motif;
    final Map<String, Integer> counts = new TreeMap<>();
    private final CsvFile.Read csv;
    private List<Row> rows = List.of();

    Extract(String file, byte[] content, String sha256) {
        this.file = file;
        this.size = content.length;
        this.sha256 = sha256;
        csv = CsvFile.of(file, content);
        motif = csv.refusal();
        if (!motif.isEmpty()) {
            status = "REFUSE";
        }
    }

    /** A row: its values as they are compared, and what it is rejected for, if it is. */
    record Row(int line, Map<String, String> values, String code, String column) {
        boolean isRejected() {
            return !code.isEmpty();
        }

        /** Empty where there is none. */
        String get(String column) {
            return values.getOrDefault(column, "");
        }

        boolean bears(String finess) {
            return get("finess_et").equals(finess);
        }

        private Row rejected(Fault fault) {
            return new Row(line, values, fault.code(), fault.column());
        }
    }

    /** Why a row is rejected. */
    record Fault(String code, String column) {}

    boolean isAccepted() {
        return status.equals("ACCEPTE");
    }

    void isNotRead() {
        status = "NON_LU";
        motif = "";
    }

    /** What the table of files says: nothing is known of the rows of what is refused, but for too many rejections. */
    boolean hasCounts() {
        return isAccepted() || motif.equals("TROP_DE_REJETS");
    }

    List<Row> all() {
        return hasCounts() ? rows : List.of();
    }

    List<Row> accepted() {
        return isAccepted() ? rows.stream().filter(row -> !row.isRejected()).toList() : List.of();
    }

    List<Row> rejected() {
        return isAccepted() ? rows.stream().filter(Row::isRejected).toList() : List.of();
    }

    boolean bearsOne(Predicate<String> finess) {
        return isAccepted() && rows.stream().anyMatch(row -> finess.test(row.get("finess_et")));
    }

    /**
     * Reads the rows.
     *
     * @param taken the FINESS whose rows are read; of others none is, nor rows of another number of fields, if there are any
     * @param isKnown whether an ESSMS participates
     * @param check what else a row may be rejected for
     */
    void read(Optional<Predicate<String>> taken, Predicate<String> isKnown, Function<Row, Optional<Fault>> check) {
        if (!isAccepted()) {
            return;
        }
        rows = csv.rows().stream()
                .map(this::row)
                .filter(row -> taken.isEmpty() || taken.get().test(row.get("finess_et")))
                .map(row -> {
                    if (row.isRejected()) {
                        return row;
                    }
                    Optional<Fault> fault = isKnown.test(row.get("finess_et"))
                            ? check.apply(row)
                            : Optional.of(new Fault("FINESS_INCONNU", "finess_et"));
                    return fault.map(row::rejected).orElse(row);
                })
                .toList();
        counts.put("lues", rows.size());
        counts.put("rejetees", (int) rows.stream().filter(Row::isRejected).count());
        if (hasTooManyRejections()) {
            status = "REFUSE";
            motif = "TROP_DE_REJETS";
        }
    }

    private boolean hasTooManyRejections() {
        long leftOut =
                rows.stream().filter(row -> LEFT_OUT.contains(row.code())).count();
        long rejected = rows.stream().filter(Row::isRejected).count() - leftOut;
        long unreadable = rows.stream()
                .filter(row -> row.isRejected() && !Forms.isFiness(row.get("finess_et")))
                .count();
        return (rejected > 10 && 100 * rejected > 5 * (rows.size() - leftOut))
                || (file.equals("dossiers.csv") && 100 * unreadable > rows.size());
    }

    private Row row(CsvFile.Line record) {
        if (record.fields().size() != csv.columns().size()) {
            return new Row(record.line(), Map.of(), "COLONNES", "");
        }
        Map<String, String> raw = new LinkedHashMap<>();
        for (Columns.Column column : Columns.of(file)) {
            int place = csv.columns().indexOf(column.name());
            raw.put(column.name(), place < 0 ? "" : record.fields().get(place));
        }
        Row row = new Row(record.line(), raw, "", "");
        Map<String, String> values = new HashMap<>(raw);
        return fault(row, values).map(row::rejected).orElseGet(() -> new Row(record.line(), values, "", ""));
    }

    /** Looks for one code after another; within one, at the columns in their order. */
    private Optional<Fault> fault(Row row, Map<String, String> values) {
        return first(
                        "VALEUR_ABSENTE",
                        column -> column.valued() && row.get(column.name()).isEmpty())
                .or(() -> first(
                        "DATE_INVALIDE",
                        column -> isWrong(row, column, values, "day", Forms::day)
                                || isWrong(row, column, values, "time", Forms::dayOfTime)))
                .or(() -> first(
                        "CODE_INCONNU",
                        column -> isWrong(row, column, values, "code", text -> Forms.code(column, text))))
                .or(() -> first(
                        "NOMBRE_INVALIDE",
                        column -> isWrong(
                                row,
                                column,
                                values,
                                "number",
                                text -> Optional.of(text).filter(Forms::isNumber))))
                .or(() -> first(
                        "IDENTIFIANT_INVALIDE",
                        column -> column.holds().equals("identifier") && !Forms.isIdentifier(row.get(column.name()))))
                .or(() -> first(
                        "IDENTIFIANT_NOMINATIF",
                        column ->
                                column.holds().equals("identifier") && Forms.isNationalNumber(row.get(column.name()))))
                .or(() -> first(
                        "FINESS_INVALIDE",
                        column -> column.name().equals("finess_et") && !Forms.isFiness(row.get("finess_et"))));
    }

    private Optional<Fault> first(String code, Predicate<Columns.Column> isWrong) {
        return Columns.of(file).stream()
                .filter(isWrong)
                .map(column -> new Fault(code, column.name()))
                .findFirst();
    }

    /** Keeps what the value means, unless it is none of what the column holds. */
    private static boolean isWrong(
            Row row,
            Columns.Column column,
            Map<String, String> values,
            String holds,
            Function<String, Optional<String>> meaning) {
        String text = row.get(column.name());
        if (!column.holds().equals(holds) || text.isEmpty()) {
            return false;
        }
        Optional<String> meant = meaning.apply(text);
        meant.ifPresent(value -> values.put(column.name(), value));
        return meant.isEmpty();
    }
}
