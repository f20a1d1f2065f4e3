package fr.jauge.lexicon;

/** Name what can be wrong with a row, in the order in which it is looked for. */
public enum RowRejection {
    COLONNES,
    VALEUR_ABSENTE,
    DATE_INVALIDE,
    CODE_INCONNU,
    NOMBRE_INVALIDE,
    IDENTIFIANT_INVALIDE,
    IDENTIFIANT_NOMINATIF,
    FINESS_INVALIDE,
    FINESS_INCONNU,
    ESSMS_ABSENT,
    DOSSIER_INCONNU,
    DATES_INCOHERENTES,
    EFFECTIF_EN_DOUBLE;

    /** True for the faults that may be the registry's or another file's, left out of the threshold on rejections. */
    public boolean isOutsideThreshold() {
        return this == FINESS_INCONNU || this == ESSMS_ABSENT || this == DOSSIER_INCONNU;
    }
}
