package fr.jauge.bench.commonscsv;

/** Note what is known of a person in the window of an ESSMS. */
final class Person {
    boolean present;
    boolean eligible;
    boolean active;
    boolean projet;
    boolean evenement;
    boolean dmp;
}
