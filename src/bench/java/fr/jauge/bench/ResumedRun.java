package fr.jauge.bench;

/**
 * Say what it cost to take up a run that was killed.
 *
 * @param alreadyMeasured when it was killed, of what it had to read, from 0 to 1
 * @param measureSeconds of the run that took it up
 */
record ResumedRun(Measurement run, double alreadyMeasured, double measureSeconds) {}
