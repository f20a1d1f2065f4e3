package fr.jauge.measure;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tell how many bytes pass. */
final class WatchedStream extends FilterInputStream {
    private final Progress progress;

    WatchedStream(InputStream in, Progress progress) {
        super(in);
        this.progress = progress;
    }

    @Override
    public int read(byte[] into, int at, int atMost) throws IOException {
        int n = in.read(into, at, atMost);
        if (n > 0) {
            progress.bytesRead(n);
        }
        return n;
    }
}
