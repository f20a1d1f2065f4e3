package fr.jauge.generator;

/** List the codes a vendor writes, with the looser spelling that the contract also reads. */
enum Code {
    /** Nothing: the cell takes its default. */
    ABSENT(""),
    OUI("OUI"),
    NON("NON"),
    METIER("METIER"),
    TECHNIQUE("TECHNIQUE"),
    ENPREPARATION("EN_PREPARATION"),
    ENCOURS("EN_COURS"),
    ENPAUSE("EN_PAUSE"),
    TERMINE("TERMINE"),
    PLANIFIE("PLANIFIE"),
    VALIDE("VALIDE"),
    ANNULE("ANNULE"),
    EMIS("EMIS"),
    RECU("RECU"),
    ACCEPTE("ACCEPTE"),
    REJETE("REJETE");

    private final String looser;

    Code(String looser) {
        this.looser = looser;
    }

    String national() {
        return this == ABSENT ? "" : name();
    }

    String looser() {
        return looser;
    }
}
