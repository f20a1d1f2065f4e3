package fr.jauge.reference;

import java.util.List;
import java.util.stream.Stream;

/** The indicators in their order; a target of 0 is none. */
enum Indicator {
    MSSANTE(70, "messages_mssante.csv"),
    DMP(70, "alimentations_dmp.csv dossiers.csv"),
    DOSSIERS_ACTIFS(90, "dossiers.csv"),
    PROJET_PERSONNALISE(90, "projets_personnalises.csv dossiers.csv"),
    EVENEMENT_AGENDA(90, "evenements_agenda.csv dossiers.csv"),
    E_PRESCRIPTION(0, "eprescriptions.csv"),
    E_PARCOURS(0, "echanges_eparcours.csv");

    private final int target;
    /** With blanks between. */
    private final String needs;

    Indicator(int target, String needs) {
        this.target = target;
        this.needs = needs;
    }

    static Stream<Indicator> five() {
        return Stream.of(values()).filter(indicator -> !indicator.isOptional());
    }

    /** In percent. */
    int target() {
        return target;
    }

    List<String> needs() {
        return List.of(needs.split(" ", 0));
    }

    boolean isOptional() {
        return target == 0;
    }

    /** Whether it lacks what the updates lack. */
    boolean isOfUpdates() {
        return this == DOSSIERS_ACTIFS || this == PROJET_PERSONNALISE || this == EVENEMENT_AGENDA;
    }

    /** Whether its denominator is of the persons accompanied. */
    boolean isOfPersons() {
        return this == MSSANTE || this == DMP || this == DOSSIERS_ACTIFS;
    }
}
