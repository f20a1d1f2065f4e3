package fr.jauge.cli;

import java.io.PrintWriter;

/** Tell who stops a run (SIGTERM, Ctrl-C) that nothing was published and how to go on. */
final class Interruption {
    private final Thread hook;

    private Interruption(PrintWriter err) {
        this.hook = new Thread(() -> stop(err), "interruption");
    }

    /** Watches until {@link #ended()}. */
    static Interruption watch(PrintWriter err) {
        Interruption interruption = new Interruption(err);
        try {
            Runtime.getRuntime().addShutdownHook(interruption.hook);
        } catch (IllegalStateException e) {
            stop(err); // it is being stopped already
        }
        return interruption;
    }

    /** Does something unless the process is being stopped, when what fails is but the consequence. */
    static void orElse(Runnable action) {
        if (!isStopping()) {
            action.run();
        }
    }

    /**
     * Whether the process is being stopped. The Java machine is asked, which knows before the first hook runs: what the
     * others close may make the run fail before this one says a word.
     */
    static boolean isStopping() {
        Thread probe = new Thread(() -> {}, "never-started");
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /** The run is over: a later stop of the process is its ordinary end. */
    void ended() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending: the hook speaks, or has spoken
        }
    }

    private static void stop(PrintWriter err) {
        err.println("Arrêt demandé : la même commande reprendra où celle-ci s’est arrêtée.");
        err.flush();
    }
}
