package fr.jauge.cli;

/** Name the two ways to print a result: for people, for programs. */
enum Format {
    TABLE,
    CSV
}
