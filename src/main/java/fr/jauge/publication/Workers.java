package fr.jauge.publication;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Write several files at a time, as a rule one for each processor; once closed, nothing begun is still being written. */
public final class Workers implements AutoCloseable {
    private final ExecutorService pool;
    private final List<Future<?>> begun = new ArrayList<>();

    public Workers() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /** @param count how many at a time */
    public Workers(int count) {
        pool = Executors.newFixedThreadPool(count);
    }

    /** Begins a piece of work as soon as a thread is free, in the order of the calls. */
    public <T> Future<T> begin(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        begun.add(task);
        pool.execute(task);
        return task;
    }

    /**
     * Waits until everything begun has ended, well or not.
     *
     * @throws IOException what went wrong first
     */
    void await() throws IOException {
        IOException failure = null;
        RuntimeException fault = null;
        for (Future<?> each : begun) {
            try {
                result(each);
            } catch (IOException e) {
                failure = failure == null ? e : failure;
            } catch (RuntimeException e) {
                fault = fault == null ? e : fault;
            }
        }
        if (failure != null) {
            throw failure;
        }
        if (fault != null) {
            throw fault;
        }
    }

    /**
     * What the work gave, once it has ended.
     *
     * @throws IOException what it failed of
     */
    public static <T> T result(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the revision was written", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * Forgets what has not started, and waits until what has started has ended: what it wrote can then be taken back.
     * No thread is interrupted, since an interrupted one would close the files and the database under the others.
     */
    @Override
    public void close() {
        begun.forEach(work -> work.cancel(false));
        pool.shutdown();
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
