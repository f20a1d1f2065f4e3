package fr.jauge.batch;

import fr.jauge.store.Unreachable;
import java.util.Optional;

/** Say of a failure whether the database of the runs could not be reached. */
public final class LostDatabase {
    private LostDatabase() {}

    /** Why, as the database or its driver says it; empty when the failure is another. */
    public static Optional<String> reason(Throwable failure) {
        return Unreachable.reason(failure);
    }
}
