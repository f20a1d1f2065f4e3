package fr.jauge.extract;

/** Say what form the values of a column have. */
enum ColumnKind {
    FINESS,
    IDENTIFIER,
    DATE,
    DATE_TIME,
    CODE,
    NUMBER,
    TEXT;

    /** Whether its values are read as days. */
    boolean isDay() {
        return this == DATE || this == DATE_TIME;
    }
}
