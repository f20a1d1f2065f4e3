package fr.jauge.lexicon;

/** Name why an extract is refused whole, in the order in which it is looked for. */
public enum FileRefusal {
    DONNEE_NOMINATIVE,
    ENTETE,
    ENCODAGE,
    GUILLEMETS,
    TROP_DE_REJETS
}
