package fr.jauge.extract;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.RowRejection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Hold the row under the cursor: the slices of its columns, trimmed of blanks, its typed values, and what is wrong with
 * it in itself. What depends on the registry or on other rows is the reader's to judge, the FINESS included.
 *
 * <p>One object serves a whole file; its values hold until the next row.
 */
public final class Row {
    private final CsvScanner scanner;
    private final Header header;
    private final List<Column> columns;
    private final ColumnKind[] kinds;
    private final boolean[] required;
    private final CodeList[] codes;
    private final int[] places;
    private final int[] values;
    private final int[] identifiers;
    private final int[] dateTimes;
    private final int[] otherKinds;
    private final Days days = new Days();
    private boolean framed;
    private @Nullable RowRejection fault;
    private int faultColumn;

    Row(CsvScanner scanner, Header header, Extrait extrait) {
        this.scanner = scanner;
        this.header = header;
        this.columns = Schema.columns(extrait);
        int n = columns.size();
        kinds = columns.stream().map(Column::kind).toArray(ColumnKind[]::new);
        codes = columns.stream().map(Column::codes).toArray(CodeList[]::new);
        required = new boolean[n];
        places = new int[n];
        for (int c = 0; c < n; c++) {
            required[c] = columns.get(c).valueRequired();
            places[c] = header.place(c);
        }
        values = new int[n];
        identifiers = places(kind -> kind == ColumnKind.IDENTIFIER);
        dateTimes = places(kind -> kind == ColumnKind.DATE_TIME);
        otherKinds = places(
                kind -> kind != ColumnKind.IDENTIFIER && kind != ColumnKind.DATE_TIME && kind != ColumnKind.FINESS);
    }

    /** The columns of a kind that the file has; the others stay empty. */
    private int[] places(Predicate<ColumnKind> wanted) {
        return IntStream.range(0, kinds.length)
                .filter(c -> places[c] >= 0 && wanted.test(kinds[c]))
                .toArray();
    }

    /** Takes the next row; of its values the FINESS alone is known yet. */
    void frame() {
        framed = scanner.count() == header.count();
        fault = null;
        if (framed) {
            trim(places[Schema.FINESS_ET]);
        }
    }

    /** Reads the values, and judges them. */
    void parse() {
        if (!framed) {
            reject(RowRejection.COLONNES, -1);
            return;
        }
        byte[] b = scanner.bytes();
        int[] starts = scanner.starts();
        int[] ends = scanner.ends();
        boolean good = has(Schema.FINESS_ET);
        // a loop for each kind: the processor foresees where each goes on
        for (int c : identifiers) {
            int f = places[c];
            trim(f);
            int judged = Identifiers.OK;
            if (starts[f] < ends[f]) {
                judged = Identifiers.check(b, starts[f], ends[f]);
                good &= judged == Identifiers.OK;
            } else {
                good &= !required[c];
            }
            values[c] = judged;
        }
        for (int c : dateTimes) {
            int f = places[c];
            trim(f);
            if (starts[f] < ends[f]) {
                int day = days.dateTime(b, starts[f], ends[f]);
                values[c] = day;
                good &= day != Days.INVALID;
            } else {
                good &= !required[c];
            }
        }
        for (int c : otherKinds) {
            int f = places[c];
            trim(f);
            good &= starts[f] < ends[f] ? isValid(c, b, starts[f], ends[f]) : isNone(c);
        }
        if (!good) {
            findFault();
        }
    }

    /** Takes the blanks off both ends of a field. */
    private void trim(int f) {
        byte[] b = scanner.bytes();
        int start = scanner.starts()[f];
        int end = scanner.ends()[f];
        if (start < end && (b[start] <= ' ' || b[end - 1] <= ' ')) {
            while (start < end && isBlank(b[start])) {
                start++;
            }
            while (start < end && isBlank(b[end - 1])) {
                end--;
            }
            scanner.starts()[f] = start;
            scanner.ends()[f] = end;
        }
    }

    /** Whether the row has as many fields as the header. */
    public boolean isFramed() {
        return framed;
    }

    /** What is wrong with the row in itself, or null. */
    public @Nullable RowRejection fault() {
        return fault;
    }

    /** The name of the column at fault, empty when it is the whole row's. */
    public String faultColumn() {
        return faultColumn < 0 ? "" : columnName(faultColumn);
    }

    /** The name of a column, in lower case. */
    public String columnName(int column) {
        return columns.get(column).name();
    }

    /** The line of the row's first character, from 1. */
    public long line() {
        return scanner.line();
    }

    /** The bytes in which {@link #from} and {@link #to} point; eight more stand behind any slice. */
    public byte[] bytes() {
        return scanner.bytes();
    }

    public int from(int column) {
        return places[column] < 0 ? 0 : scanner.from(places[column]);
    }

    public int to(int column) {
        return places[column] < 0 ? 0 : scanner.to(places[column]);
    }

    /** Whether a value stands in the column. */
    public boolean has(int column) {
        return from(column) < to(column);
    }

    /** The day of a date or date-time, counted from 1970-01-01; call only where {@link #has} holds. */
    public int day(int column) {
        return values[column];
    }

    /** The code's value in {@link Schema}, or the default where none stands: always 0. */
    public int code(int column) {
        return values[column];
    }

    /** A number from 0 to 999,999,999. */
    public int number(int column) {
        return values[column];
    }

    private boolean isValid(int c, byte[] b, int start, int end) {
        switch (kinds[c]) {
            case CODE -> {
                values[c] = codes[c].read(b, start, end);
                return values[c] != CodeList.UNKNOWN;
            }
            case DATE -> {
                values[c] = days.date(b, start, end);
                return values[c] != Days.INVALID;
            }
            case NUMBER -> {
                values[c] = Numbers.read(b, start, end);
                return values[c] != Numbers.INVALID;
            }
            default -> {
                return true;
            }
        }
    }

    /** A code that is not there is the default. */
    private boolean isNone(int c) {
        values[c] = 0;
        return !required[c];
    }

    /** Looks for the faults in the order of the codes, and within a code in that of the columns. */
    private void findFault() {
        for (RowRejection code : RowRejection.values()) {
            for (int c = 0; c < kinds.length; c++) {
                if (has(code, c)) {
                    reject(code, c);
                    return;
                }
            }
        }
        throw new IllegalStateException("a row without fault was held to have one");
    }

    private boolean has(RowRejection code, int c) {
        boolean empty = !has(c);
        if (empty || code == RowRejection.VALEUR_ABSENTE) {
            return empty && required[c] && code == RowRejection.VALEUR_ABSENTE;
        }
        return switch (kinds[c]) {
            case DATE, DATE_TIME -> code == RowRejection.DATE_INVALIDE && values[c] == Days.INVALID;
            case CODE -> code == RowRejection.CODE_INCONNU && values[c] == CodeList.UNKNOWN;
            case NUMBER -> code == RowRejection.NOMBRE_INVALIDE && values[c] == Numbers.INVALID;
            case IDENTIFIER ->
                (code == RowRejection.IDENTIFIANT_INVALIDE && values[c] == Identifiers.INVALID)
                        || (code == RowRejection.IDENTIFIANT_NOMINATIF && values[c] == Identifiers.NOMINATIVE);
            case FINESS, TEXT -> false;
        };
    }

    private void reject(RowRejection code, int column) {
        fault = code;
        faultColumn = column;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }
}
