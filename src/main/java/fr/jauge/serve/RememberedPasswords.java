package fr.jauge.serve;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Check passwords against slow hashes, and remember of each hash the password that was right, as a fast hash under a key
 * of this process: every request brings the password, and a tenth of a second for each would be an attack of its own.
 */
final class RememberedPasswords implements PasswordEncoder {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final PasswordEncoder slow;
    private final SecretKeySpec key;
    /** By slow hash: as many as there are users. */
    private final Map<String, byte[]> right = new ConcurrentHashMap<>();

    private @Nullable String decoy;

    RememberedPasswords(PasswordEncoder slow) {
        this.slow = slow;
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * Hashes once, whatever it is given: Spring Security holds the passwords of unknown users against the result, so that
     * they take as long as others, and asks for it anew in every request that comes before the first is answered.
     */
    @Override
    public synchronized @Nullable String encode(@Nullable CharSequence password) {
        if (decoy == null) {
            decoy = slow.encode(password);
        }
        return decoy;
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null) {
            return false;
        }
        byte[] fast = fast(password);
        return isRemembered(hash, fast) || matches(password, hash, fast);
    }

    /** One at a time: fifty readers who come at once with one password wait for one slow hash, and no more is spent. */
    private synchronized boolean matches(CharSequence password, String hash, byte[] fast) {
        if (isRemembered(hash, fast)) {
            return true;
        }
        boolean matches = slow.matches(password, hash);
        if (matches) {
            right.put(hash, fast);
        }
        return matches;
    }

    private boolean isRemembered(String hash, byte[] fast) {
        byte[] known = right.get(hash);
        return known != null && MessageDigest.isEqual(known, fast);
    }

    private byte[] fast(CharSequence password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
