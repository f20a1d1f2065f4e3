package fr.jauge.publication.depot;

/**
 * Show a depot in the list.
 *
 * @param page where its page is
 * @param name as a page may hold it
 * @param state what became of it in its latest month
 */
public record DepotLine(
        String page, String name, String month, String state, long refusedFiles, long rowsRead, long rowsRejected) {

    static DepotLine of(String page, DepotPage depot) {
        return new DepotLine(
                page,
                depot.name(),
                depot.latest().month(),
                depot.state(),
                depot.refusedFiles(),
                depot.rowsRead(),
                depot.rowsRejected());
    }
}
