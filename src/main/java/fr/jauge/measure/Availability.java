package fr.jauge.measure;

/** Say whether what an indicator needs of an extract can be had. */
public enum Availability {
    AVAILABLE,
    ABSENT,
    REFUSED
}
