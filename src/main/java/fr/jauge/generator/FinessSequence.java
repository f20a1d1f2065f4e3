package fr.jauge.generator;

import fr.jauge.lexicon.Finess;
import java.util.HashMap;
import java.util.Map;

/**
 * Number invented establishments and legal entities: valid FINESS, each given once. Their third character is 9, where the
 * national register is not known to have given any, so that none should be somebody's.
 */
final class FinessSequence {
    /** Of the five digits left by department: establishments below, then legal entities, then numbers nobody has. */
    private static final int ENTITIES_FROM = 70_000;

    private static final int UNKNOWN_FROM = 90_000;
    private static final int ALL = 100_000;
    /** A prime that divides no block: the numbers of a block come out scattered, and all different. */
    private static final int STRIDE = 48_271;

    private final Map<String, Integer> establishments = new HashMap<>();
    private final Map<String, Integer> entities = new HashMap<>();

    Finess nextEstablishment(String department) {
        return numbered(department, scattered(next(establishments, department), 0, ENTITIES_FROM));
    }

    Finess nextEntity(String department) {
        return numbered(department, scattered(next(entities, department), ENTITIES_FROM, UNKNOWN_FROM));
    }

    /** A valid number that this sequence never gives. */
    static Finess unknown(String department, int rank) {
        return numbered(department, scattered(rank % (ALL - UNKNOWN_FROM), UNKNOWN_FROM, ALL));
    }

    private static int next(Map<String, Integer> counters, String department) {
        return counters.merge(department, 1, Integer::sum) - 1;
    }

    private static int scattered(int rank, int from, int to) {
        int size = to - from;
        if (rank >= size) {
            throw new IllegalStateException("no FINESS left in a department after " + size);
        }
        return from + (int) ((rank + 1L) * STRIDE % size);
    }

    private static Finess numbered(String department, int number) {
        String digits = Integer.toString(ALL + number).substring(1);
        for (char key = '0'; key <= '9'; key++) {
            String text = department + '9' + digits + key;
            if (Finess.isValid(text)) {
                return new Finess(text);
            }
        }
        throw new IllegalStateException("no key makes a FINESS of " + department + '9' + digits);
    }
}
