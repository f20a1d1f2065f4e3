package fr.jauge.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tell who stops a run (SIGTERM, Ctrl-C) that nothing was published and how to go on. */
final class Interruption {
    private static final AtomicBoolean STOPPING = new AtomicBoolean();

    private final AtomicBoolean underWay = new AtomicBoolean(true);

    private final Thread hook;

    private Interruption(PrintWriter err) {
        this.hook = new Thread(() -> stop(err), "interruption");
    }

    /** Watches until {@link #ended()}. */
    static Interruption watch(PrintWriter err) {
        Interruption interruption = new Interruption(err);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Does something unless the process is being stopped, when what fails is but the consequence. */
    static void orElse(Runnable action) {
        if (!STOPPING.get()) {
            action.run();
        }
    }

    /** Whether the process is being stopped in the middle of a run. */
    static boolean isStopping() {
        return STOPPING.get();
    }

    /** The run is over: a later stop of the process is its ordinary end. */
    void ended() {
        if (!STOPPING.get()) {
            underWay.set(false);
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // the process is ending: the hook has nothing to say any more
            }
        }
    }

    private void stop(PrintWriter err) {
        if (underWay.get()) {
            STOPPING.set(true);
            err.println("Arrêt demandé : la même commande reprendra où celle-ci s’est arrêtée.");
            err.flush();
        }
    }
}
