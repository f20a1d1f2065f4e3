package fr.jauge.serve;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Count failed logins, by address and user, by address, and by user, and say how long to wait when there were too many in
 * five minutes. An address from which a user came in lately is not kept out by what others try under that name. However
 * many addresses and names are tried, what is remembered is bounded.
 */
final class LoginThrottle {
    static final Duration WINDOW = Duration.ofMinutes(5);
    static final int PER_ADDRESS_AND_USER = 5;
    static final int PER_ADDRESS = 20;
    static final int PER_USER = 100;
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_NAME = 64;

    private final InstantSource clock;
    private final Map<Key, Failures> failures = bounded();
    private final Map<Key, Instant> welcome = bounded();

    LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /** Hold what failures are counted by; an empty part stands for any. */
    private record Key(String address, String user) {}

    private record Failures(Instant since, int count) {}

    /** How long somebody has to wait before being heard; zero when not at all. */
    synchronized Duration wait(String address, String user) {
        String name = name(user);
        Duration pair = left(new Key(address, name), PER_ADDRESS_AND_USER);
        Duration anyUser = left(new Key(address, ""), PER_ADDRESS);
        Duration anywhere =
                welcome.containsKey(new Key(address, name)) ? Duration.ZERO : left(new Key("", name), PER_USER);
        return longest(pair, longest(anyUser, anywhere));
    }

    /** Counts a failure. */
    synchronized void failed(String address, String user) {
        String name = name(user);
        count(new Key(address, name));
        count(new Key(address, ""));
        count(new Key("", name));
    }

    /** Forgets what failed before, at that address, of that user. */
    synchronized void succeeded(String address, String user) {
        Key key = new Key(address, name(user));
        failures.remove(key);
        welcome.put(key, clock.instant());
    }

    /** How many counts are kept. */
    synchronized int remembered() {
        return failures.size();
    }

    private void count(Key key) {
        Failures known = failures.get(key);
        Instant now = clock.instant();
        failures.put(
                key,
                known == null || !now.isBefore(known.since.plus(WINDOW))
                        ? new Failures(now, 1)
                        : new Failures(known.since, known.count + 1));
    }

    private Duration left(Key key, int most) {
        @Nullable Failures known = failures.get(key);
        if (known == null || known.count < most) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), known.since.plus(WINDOW));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration longest(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }

    private static String name(String user) {
        return user.substring(0, Math.min(LONGEST_NAME, user.length()));
    }

    private static <V> Map<Key, V> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
