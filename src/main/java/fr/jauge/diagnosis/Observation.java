package fr.jauge.diagnosis;

/**
 * Say what was seen of one thing, in French.
 *
 * @param subject what was looked at
 * @param seen what it is
 * @param remedy what to do about it; empty when nothing is to be done
 */
public record Observation(Level level, String subject, String seen, String remedy) {
    /** @throws IllegalArgumentException when something is wrong and nobody is told what to do, or the reverse */
    public Observation {
        if ((level == Level.OK) != remedy.isEmpty()) {
            throw new IllegalArgumentException("a remedy belongs to what is not right");
        }
    }

    /** Nothing to do. */
    public static Observation fine(String subject, String seen) {
        return new Observation(Level.OK, subject, seen, "");
    }

    /** A run starts all the same. */
    public static Observation watch(String subject, String seen, String remedy) {
        return new Observation(Level.A_SURVEILLER, subject, seen, remedy);
    }

    /** A run would not start or not succeed. */
    public static Observation mend(String subject, String seen, String remedy) {
        return new Observation(Level.A_CORRIGER, subject, seen, remedy);
    }
}
