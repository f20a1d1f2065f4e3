package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Watch a {@code serve} that was started. */
record ServeProcess(JaugeProcess.Started started) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s]+");
    private static final long MOST_SECONDS = 60;

    /** Where it listens, once it does. */
    String address() throws InterruptedException {
        await(() -> log().contains("À l’écoute"));
        Matcher address = ADDRESS.matcher(log());
        assertThat(address.find()).isTrue();
        return address.group();
    }

    /** Waits until it has said so. */
    void awaitWords(String words) throws InterruptedException {
        await(() -> log().contains(words));
    }

    /** All it has said. */
    String log() {
        try {
            return Files.readString(started.out()) + Files.readString(started.err());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void await(BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(this::log).isLessThan(until);
            assertThat(started.process().isAlive()).as(this::log).isTrue();
            Thread.sleep(5);
        }
    }

    /** Asks it to end, and expects it to within seconds, by the signal. */
    Outcome terminate() throws IOException, InterruptedException {
        started.process().destroy();
        assertThat(started.process().waitFor(8, TimeUnit.SECONDS)).as(this::log).isTrue();
        return started.end().expecting(143);
    }
}
