package fr.jauge.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Read the cells of one row by the name of their column, noting every fault of their values. */
final class RegistryRow {
    private final String file;
    private final CsvRow row;
    private final Map<String, Integer> indexes;
    private final List<RegistryError> errors;
    private boolean sound = true;
    private boolean misfit;

    RegistryRow(String file, CsvRow row, Map<String, Integer> indexes, List<RegistryError> errors) {
        this.file = file;
        this.row = row;
        this.indexes = indexes;
        this.errors = errors;
    }

    long line() {
        return row.line();
    }

    /** False once a fault was noted. */
    boolean isSound() {
        return sound;
    }

    /** True when its fields are not as many as the header's: its cells may be those of other columns. */
    boolean isMisfit() {
        return misfit;
    }

    /** The text of a cell; empty when the cell is, or the column is not there. */
    String cell(String column) {
        Integer index = indexes.get(column);
        return index == null || index >= row.fields().size() ? "" : row.fields().get(index);
    }

    /** The value of a cell that may be empty; a text that has not the form is a fault. */
    <T> Optional<T> optional(String column, Function<String, Optional<T>> form, String reason) {
        String text = cell(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = form.apply(text);
        if (value.isEmpty()) {
            note(column, text, reason);
        }
        return value;
    }

    /** The value of a cell that must have one; a column that is missing was noted with the header. */
    <T> Optional<T> required(String column, Function<String, Optional<T>> form, String reason) {
        if (cell(column).isEmpty()) {
            sound = false;
            if (indexes.containsKey(column)) {
                note(column, "", Reasons.VALUE_MISSING);
            }
        }
        return optional(column, form, reason);
    }

    /** Notes a fault; a national identity number is not repeated. */
    void note(String column, String value, String reason) {
        sound = false;
        String shown = Identifiant.isNir(value) ? Reasons.MASKED : value;
        errors.add(new RegistryError(file, row.line(), column, shown, reason));
    }

    void noteMisfit(String value, String reason) {
        misfit = true;
        note("", value, reason);
    }
}
