package fr.jauge.publication;

/**
 * Say what became of something that was published or read.
 *
 * @param name the file, or what is looked at
 * @param detail in French, what was expected and what is there; empty when all is well
 */
public record Finding(Part part, Outcome outcome, String name, String detail) {

    /** Name what is verified, in order. */
    public enum Part {
        PUBLIE,
        PRIVE,
        ENTREE,
        CHAINE
    }

    /** Name how it is: what is purged or absent is said, and only what differs is wrong. */
    public enum Outcome {
        INTACT,
        PURGE,
        ABSENT,
        DIFFERENT
    }

    static Finding intact(Part part, String name) {
        return new Finding(part, Outcome.INTACT, name, "");
    }

    static Finding different(Part part, String name, String detail) {
        return new Finding(part, Outcome.DIFFERENT, name, detail);
    }
}
