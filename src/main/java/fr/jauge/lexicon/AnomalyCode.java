package fr.jauge.lexicon;

/** Name what deserves a look beside the figures: of an ESSMS, then of a project. */
public enum AnomalyCode {
    DOSSIERS_REJETES,
    LIGNES_REJETEES,
    EFFECTIF_SOUS_DECLARE,
    EFFECTIF_NON_DECLARE,
    MOTIF_ABSENT,
    NON_ELIGIBLES_NOMBREUX,
    ACTIVITE_INDETERMINABLE,
    PROJET_ECHU,
    PREPARATION_ANCIENNE,
    EVENEMENT_LONG,
    MOIS_MANQUANT,
    DELAI_INDICATIF_DEPASSE,
    ESSMS_HORS_PERIODE
}
