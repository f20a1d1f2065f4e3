package fr.jauge.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileDigestTest {

    @Test
    void digestIsTheSha256OfTheBytes() {
        assertThat(FileDigest.of("a.csv", "abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(
                        new FileDigest("a.csv", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }
}
