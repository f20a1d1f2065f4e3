package fr.jauge.bench;

/**
 * Say what a run with PDF reports cost.
 *
 * @param choice of the projects that have one
 * @param reports how many were made
 * @param publishSeconds of the step that makes them, with all else that is published
 */
record PdfRun(String choice, Measurement run, long reports, double publishSeconds) {}
