package fr.jauge.cli;

/** List the exit codes of every command. */
final class ExitCode {
    /** Completed, whatever the verdicts. */
    static final int COMPLETED = 0;
    /** The run failed, nothing was published. */
    static final int FAILED = 1;
    /** Wrong usage, configuration or registry: nothing was started. */
    static final int USAGE = 2;

    /** Completed, but a file or depot was refused. */
    static final int REFUSALS = 3;

    private ExitCode() {}
}
