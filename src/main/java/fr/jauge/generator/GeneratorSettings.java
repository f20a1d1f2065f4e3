package fr.jauge.generator;

import fr.jauge.lexicon.Period;
import java.nio.file.Path;

/**
 * Ask for synthetic months.
 *
 * @param essms the number of ESSMS of the registry, 1 to 500,000
 * @param seed what everything is drawn from
 * @param out the folder that receives {@code depots} and {@code referentiel}, absent or empty
 * @param period the last month written, of the years 2000 to 2099
 * @param months how many months are written, 1 to 24, the period included
 * @param zip true for one zip a depot instead of one folder
 * @param faultRate the share of rows that carry a fault, 0 to 0.02: more would have files refused
 */
public record GeneratorSettings(
        int essms, long seed, Path out, Period period, int months, boolean zip, double faultRate) {
    /** One row in two thousand is wrong, as in a delivery that went well. */
    public static final double DEFAULT_FAULT_RATE = 0.0005;

    private static final int MOST_ESSMS = 500_000;
    private static final int MOST_MONTHS = 24;
    private static final double HIGHEST_FAULT_RATE = 0.02;

    /** @throws IllegalArgumentException when a value is out of its bounds */
    public GeneratorSettings {
        require(essms >= 1 && essms <= MOST_ESSMS, "essms: expected 1 to " + MOST_ESSMS + ", found " + essms);
        require(months >= 1 && months <= MOST_MONTHS, "months: expected 1 to " + MOST_MONTHS + ", found " + months);
        int year = period.month().getYear();
        require(year >= 2000 && year <= 2099, "period: expected a month of 2000 to 2099, found " + period);
        require(
                faultRate >= 0 && faultRate <= HIGHEST_FAULT_RATE,
                "fault rate: expected 0 to " + HIGHEST_FAULT_RATE + ", found " + faultRate);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
