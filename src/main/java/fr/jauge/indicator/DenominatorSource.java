package fr.jauge.indicator;

/** Say where the number of persons of a denominator comes from. */
public enum DenominatorSource {
    /** The ESSMS declared it. */
    DECLARE,
    /** It was counted. */
    CALCULE
}
