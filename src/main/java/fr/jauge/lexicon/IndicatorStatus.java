package fr.jauge.lexicon;

/** Say what an indicator of an ESSMS came to. */
public enum IndicatorStatus {
    ATTEINT,
    NON_ATTEINT,
    NON_APPLICABLE,
    NON_CALCULABLE,
    DONNEES_ABSENTES,
    NON_MESURE,
    INFORMATIF
}
