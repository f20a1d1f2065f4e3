package fr.jauge.lexicon;

/** Name why a depot is refused whole, in the order in which it is looked for. */
public enum DepotRefusal {
    NOM_INVALIDE,
    DEPOT_EN_DOUBLE,
    ARCHIVE_ILLISIBLE,
    ARCHIVE_DANGEREUSE,
    FICHIER_EN_DOUBLE
}
