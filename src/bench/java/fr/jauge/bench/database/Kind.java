package fr.jauge.bench.database;

/** Name what a program asks of a database. */
public enum Kind {
    CONNECTIONS("connections opened and closed"),
    STATEMENTS("statements"),
    BATCHES("batches"),
    TRANSACTIONS("commits and rollbacks"),
    ROWS("rows fetched");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
