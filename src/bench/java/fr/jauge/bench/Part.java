package fr.jauge.bench;

/** Name what the benchmark consists of. */
enum Part {
    /** Jauge against others. */
    COMPARISON,
    /** What it costs to work with Jauge every month: steps, database, the same again, resuming, PDF reports. */
    OPERATION
}
