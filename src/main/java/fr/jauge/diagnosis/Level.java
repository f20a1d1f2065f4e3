package fr.jauge.diagnosis;

/** Rank what was seen. */
public enum Level {
    OK("OK"),
    /** A run starts all the same, and somebody should look. */
    A_SURVEILLER("À SURVEILLER"),
    /** A run would not start, would fail, or would lay open what is private. */
    A_CORRIGER("À CORRIGER");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
