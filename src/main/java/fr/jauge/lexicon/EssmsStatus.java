package fr.jauge.lexicon;

/** Say what an ESSMS came to over its applicable indicators. */
public enum EssmsStatus {
    CONFORME,
    NON_CONFORME,
    NON_EVALUABLE,
    NON_MESURE
}
