package fr.jauge.generator;

/**
 * Bound what one ESSMS puts in the depot of one month.
 *
 * @param population its persons
 * @param month the month delivered
 * @param oldest the oldest month whose rows are delivered: an earlier one when a first measure has no earlier depot
 * @param windowStart the first month of the window it is measured over
 * @param delivered false when the ESSMS does not participate in the month
 */
record Share(Population population, Month month, Month oldest, Month windowStart, boolean delivered) {

    /** Says whether the dossiers of a person are in the state of the DUI at the end of the month. */
    boolean shows(Person person, boolean leavers) {
        return person.entry <= month.lastDay() && (leavers || person.exit >= windowStart.firstDay());
    }
}
