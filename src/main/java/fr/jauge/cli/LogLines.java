package fr.jauge.cli;

import java.io.Writer;
import java.util.function.Consumer;

/** Hand what is printed on line by line, to a log that gives each its moment. */
final class LogLines extends Writer {
    private final Consumer<String> log;
    private final StringBuilder line = new StringBuilder();

    LogLines(Consumer<String> log) {
        this.log = log;
    }

    @Override
    public void write(char[] text, int from, int count) {
        synchronized (lock) {
            for (int i = from; i < from + count; i++) {
                if (text[i] != '\n') {
                    line.append(text[i]);
                } else {
                    end();
                }
            }
        }
    }

    @Override
    public void flush() {
        // a line that has not ended waits for its end
    }

    @Override
    public void close() {
        synchronized (lock) {
            end();
        }
    }

    private void end() {
        String text = line.toString().stripTrailing();
        line.setLength(0);
        if (!text.isEmpty()) {
            log.accept(text);
        }
    }
}
