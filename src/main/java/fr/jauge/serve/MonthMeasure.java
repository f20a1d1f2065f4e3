package fr.jauge.serve;

import fr.jauge.lexicon.Period;

/** Measure a month; whatever happens is an outcome, never an exception. */
@FunctionalInterface
public interface MonthMeasure {
    /** Measures it, unless what stands was drawn from the same inputs. */
    MonthOutcome measure(Period period);
}
