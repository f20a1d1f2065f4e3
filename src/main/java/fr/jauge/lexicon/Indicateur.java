package fr.jauge.lexicon;

import java.util.List;

/** Name the five indicators of usage, then the two optional counts, in the order in which they are published. */
public enum Indicateur {
    MSSANTE,
    DMP,
    DOSSIERS_ACTIFS,
    PROJET_PERSONNALISE,
    EVENEMENT_AGENDA,
    E_PRESCRIPTION,
    E_PARCOURS;

    /** All of them, in order. */
    public static final List<Indicateur> ALL = List.of(values());

    /** The five that have a target, in order. */
    public static final List<Indicateur> WITH_TARGET =
            ALL.stream().filter(Indicateur::hasTarget).toList();

    /** False for the two optional counts, which have neither denominator nor target. */
    public boolean hasTarget() {
        return this != E_PRESCRIPTION && this != E_PARCOURS;
    }
}
