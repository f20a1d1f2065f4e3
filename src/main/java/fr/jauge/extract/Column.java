package fr.jauge.extract;

import java.util.List;

/**
 * Describe a column of an extract.
 *
 * @param name in lower case
 * @param required whether the file must have it
 * @param valueRequired whether every row must have a value in it
 * @param codes for {@link ColumnKind#CODE}, what may be written, each beside the number it is read as
 */
record Column(String name, ColumnKind kind, boolean required, boolean valueRequired, CodeList codes) {
    static Column finess() {
        return mandatory("finess_et", ColumnKind.FINESS);
    }

    static Column mandatory(String name, ColumnKind kind) {
        return new Column(name, kind, true, true, CodeList.NONE);
    }

    static Column present(String name, ColumnKind kind) {
        return new Column(name, kind, true, false, CodeList.NONE);
    }

    static Column optional(String name, ColumnKind kind) {
        return new Column(name, kind, false, false, CodeList.NONE);
    }

    static Column optionalCode(String name, CodeList codes) {
        return new Column(name, ColumnKind.CODE, false, false, codes);
    }

    static Column mandatoryCode(String name, CodeList codes) {
        return new Column(name, ColumnKind.CODE, true, true, codes);
    }

    /** The index of the column of that name, or -1. */
    static int indexOf(List<Column> columns, String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
