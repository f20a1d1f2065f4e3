package fr.jauge.metrics;

/** Name the two states of a solde. */
final class Etat {
    static final String ELIGIBLE = "eligible";
    static final String RETENU = "retenu";

    private Etat() {}
}
