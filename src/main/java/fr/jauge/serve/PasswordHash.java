package fr.jauge.serve;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hash the passwords of users, as the configuration holds them. */
public final class PasswordHash {
    /** Shorter ones are guessed. */
    public static final int SHORTEST = 12;

    /** Bytes; bcrypt looks at no more. */
    public static final int LONGEST = 72;

    private static final String BCRYPT = "bcrypt";
    /** Doublings: about a quarter of a second. */
    private static final int STRENGTH = 12;

    private PasswordHash() {}

    /** Whether a password can be hashed: from twelve characters to 72 bytes. */
    public static boolean isAcceptable(String password) {
        return password.codePointCount(0, password.length()) >= SHORTEST
                && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    /** Hashes a password: {@code {bcrypt}$2a$12$...}, another each time. */
    public static String of(String password) {
        return String.valueOf(encoder().encode(password));
    }

    static PasswordEncoder encoder() {
        return new DelegatingPasswordEncoder(BCRYPT, Map.of(BCRYPT, new BCryptPasswordEncoder(STRENGTH)));
    }
}
