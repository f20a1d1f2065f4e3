package fr.jauge.generator;

/**
 * Say which persons of an ESSMS do what in which month. A rate is shared out by Kronecker sequences, one irrational step
 * an indicator: the share comes out near the rate in small establishments too, an indicator does not follow another, and
 * the persons left out are mostly the same from one month to the next.
 */
final class Usage {
    private static final double ELIGIBLE = 0.31662479;
    private static final double ACTIVITY = 0.61803399;
    private static final double PROJET = 0.41421356;
    private static final double AGENDA = 0.73205081;
    private static final double DMP = 0.64575131;
    /** How far the persons left out move on in a month. */
    private static final double DRIFT = 0.011;

    private static final int MOST_MONTHS_BACK = 36;

    private final UsageRates rates;
    private final double offset;
    private final double notEligible;

    Usage(Essms essms) {
        rates = essms.rates();
        long hash = Draw.mix(essms.seed(), 0xE1);
        offset = Draw.unit(hash);
        notEligible = Draw.below(hash, 100) < 3 ? 0.27 : 0.02 + 0.07 * Draw.unit(Draw.mix(hash));
    }

    boolean isEligible(Person person) {
        return place(person, ELIGIBLE, 0) >= notEligible;
    }

    boolean isActive(Person person, Month month) {
        return person.isPresent(month) && place(person, ACTIVITY, month.index()) < rates.activity();
    }

    boolean hasProjet(Person person) {
        return place(person, PROJET, 0) < rates.projetPersonnalise();
    }

    boolean hasEvents(Person person, Month month) {
        return person.isPresent(month) && place(person, AGENDA, month.index()) < rates.agenda();
    }

    boolean hasDeposit(Person person, Month month) {
        return person.isPresent(month) && place(person, DMP, month.index()) < rates.dmp();
    }

    /** The messages sent and accepted in the month, from the eligible persons present. */
    int messages(Population population, Month month) {
        int eligible = 0;
        for (Person person : population.persons()) {
            eligible += person.isPresent(month) && isEligible(person) ? 1 : 0;
        }
        return (int) Math.round(rates.msSante() * eligible);
    }

    /** When the dossier was last updated by the end of the month: in the last month the person was active. */
    int lastUpdate(Person person, Month month, Timeline timeline) {
        for (int back = 0; back < MOST_MONTHS_BACK; back++) {
            Month earlier = timeline.month(month.index() - back);
            if (isActive(person, earlier)) {
                return update(person, earlier);
            }
        }
        return person.entry * Timeline.MINUTES_A_DAY + 9 * 60;
    }

    /** The update that makes a person active in a month; no later one falls in it. */
    int update(Person person, Month month) {
        return person.minute(month, Draw.mix(person.seed, month.index()));
    }

    private double place(Person person, double step, int months) {
        double place = offset + person.index * step + months * DRIFT;
        return place - Math.floor(place);
    }
}
