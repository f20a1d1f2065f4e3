package fr.jauge.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkersTest {
    /** What fails between two beginnings closes the workers: no file may appear after that. */
    @Test
    void nothingIsStillWrittenOnceClosed() throws InterruptedException {
        CountDownLatch writing = new CountDownLatch(1);
        AtomicBoolean written = new AtomicBoolean();
        CountDownLatch mayEnd = new CountDownLatch(1);
        Workers workers = new Workers();
        Future<String> slow = workers.begin(() -> {
            writing.countDown();
            mayEnd.await();
            written.set(true);
            return "";
        });
        writing.await();
        AtomicBoolean writtenWhenClosed = new AtomicBoolean();
        Thread closing = new Thread(() -> {
            workers.close();
            writtenWhenClosed.set(written.get());
        });
        closing.start();
        while (closing.getState() == Thread.State.NEW || closing.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        mayEnd.countDown();
        closing.join();
        assertThat(writtenWhenClosed).isTrue();
        assertThat(slow.isDone()).isTrue();
    }

    @Test
    void whatHasNotStartedIsForgotten() throws InterruptedException {
        int processors = Runtime.getRuntime().availableProcessors();
        CountDownLatch writing = new CountDownLatch(processors);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        List<Future<Integer>> all = new ArrayList<>();
        Workers workers = new Workers();
        for (int i = 0; i < processors + 3; i++) {
            all.add(workers.begin(() -> {
                writing.countDown();
                mayEnd.await();
                return ended.incrementAndGet();
            }));
        }
        writing.await();
        Thread closing = new Thread(workers::close);
        closing.start();
        while (closing.getState() == Thread.State.NEW || closing.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        mayEnd.countDown();
        closing.join();
        assertThat(ended).hasValue(processors);
        assertThat(all).allMatch(Future::isDone);
    }

    @Test
    void everythingHasEndedWhenOneFailureIsTold() {
        try (Workers workers = new Workers()) {
            Future<String> failing = workers.begin(() -> {
                throw new IOException("full");
            });
            Future<String> good = workers.begin(() -> "written");
            assertThatThrownBy(workers::await).isInstanceOf(IOException.class).hasMessage("full");
            assertThat(good.isDone()).isTrue();
            assertThatThrownBy(() -> Workers.result(failing)).hasMessage("full");
        }
    }
}
