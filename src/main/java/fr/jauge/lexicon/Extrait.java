package fr.jauge.lexicon;

import java.util.Locale;

/** Name the files of a depot, in the order in which they are read and listed. */
public enum Extrait {
    DOSSIERS,
    EFFECTIFS,
    MISES_A_JOUR,
    PROJETS_PERSONNALISES,
    EVENEMENTS_AGENDA,
    MESSAGES_MSSANTE,
    ALIMENTATIONS_DMP,
    EPRESCRIPTIONS,
    ECHANGES_EPARCOURS;

    private final String fileName = name().toLowerCase(Locale.ROOT) + ".csv";

    /** The name as it is published, in lower case. */
    public String fileName() {
        return fileName;
    }

    /** True when its rows name a dossier of {@code dossiers.csv}, without which they mean nothing. */
    public boolean refersToDossiers() {
        return switch (this) {
            case MISES_A_JOUR, PROJETS_PERSONNALISES, EVENEMENTS_AGENDA, ALIMENTATIONS_DMP -> true;
            case DOSSIERS, EFFECTIFS, MESSAGES_MSSANTE, EPRESCRIPTIONS, ECHANGES_EPARCOURS -> false;
        };
    }

    /** False for the two optional extracts, whose absence is not reported. */
    public boolean isExpected() {
        return this != EPRESCRIPTIONS && this != ECHANGES_EPARCOURS;
    }
}
