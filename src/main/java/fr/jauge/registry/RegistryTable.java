package fr.jauge.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Read one file of the registry as rows of named columns, noting every fault of its form. */
final class RegistryTable {
    private final TableForm form;
    private final List<RegistryError> errors;
    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private final List<UnknownColumn> unknownColumns = new ArrayList<>();
    private boolean complete;

    /** @param errors where every fault is added */
    RegistryTable(TableForm form, List<RegistryError> errors) {
        this.form = form;
        this.errors = errors;
    }

    List<UnknownColumn> unknownColumns() {
        return unknownColumns;
    }

    /** True when every row was read: what is not in the table is then not in the file. */
    boolean isComplete() {
        return complete;
    }

    /** Gives every row to the reader, those with a wrong number of fields too. */
    void read(byte[] content, Consumer<RegistryRow> reader) {
        RegistryText text = RegistryText.of(content);
        if (text.malformedLine() > 0) {
            note(text.malformedLine(), "", "", Reasons.ENCODING);
        }
        CsvText csv = new CsvText(text.text());
        Optional<CsvRow> header = csv.next();
        if (header.isEmpty()) {
            note(
                    csv.hasUnclosedQuote() ? csv.line() : 0,
                    "",
                    "",
                    csv.hasUnclosedQuote() ? Reasons.QUOTE : Reasons.EMPTY);
            return;
        }
        if (text.malformedLine() > 0 && text.malformedLine() < csv.line()) {
            return; // the names of the columns cannot be trusted
        }
        readHeader(header.get());
        int width = header.get().fields().size();
        for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
            readRow(row.get(), width, reader);
        }
        if (csv.hasUnclosedQuote()) {
            note(csv.line(), "", "", Reasons.QUOTE);
        }
        complete = !csv.hasUnclosedQuote() && indexes.keySet().containsAll(form.required());
    }

    private void readHeader(CsvRow header) {
        for (int i = 0; i < header.fields().size(); i++) {
            String written = header.fields().get(i);
            String name = written.toLowerCase(Locale.ROOT);
            if (!form.columns().contains(name)) {
                unknownColumns.add(new UnknownColumn(form.file(), written));
            } else if (indexes.putIfAbsent(name, i) != null) {
                note(header.line(), name, written, Reasons.COLUMN_TWICE);
            }
        }
        for (String name : form.required()) {
            if (!indexes.containsKey(name)) {
                note(header.line(), name, "", Reasons.COLUMN_MISSING);
            }
        }
    }

    private void readRow(CsvRow row, int width, Consumer<RegistryRow> reader) {
        RegistryRow cells = new RegistryRow(form.file(), row, indexes, errors);
        int found = row.fields().size();
        if (found != width) {
            cells.noteMisfit(String.valueOf(found), Reasons.width(width, found));
        }
        reader.accept(cells);
    }

    private void note(long line, String column, String value, String reason) {
        errors.add(new RegistryError(form.file(), line, column, value, reason));
    }
}
