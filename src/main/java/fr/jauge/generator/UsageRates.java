package fr.jauge.generator;

/**
 * Say how well an ESSMS uses its DUI: the rate each of the five indicators should come near, in a usual month.
 *
 * <p>Rates go from 40 % to the whole (MSSanté beyond). Those of one project, and of one ESSMS, are alike without being equal.
 *
 * @param msSante messages sent by eligible person
 * @param dmp eligible persons with a document deposited
 * @param activity present persons with an update
 * @param projetPersonnalise persons with a plan that counts
 * @param agenda persons with an event that counts
 */
record UsageRates(double msSante, double dmp, double activity, double projetPersonnalise, double agenda) {
    /** The mean rate of agenda use, to know how many events a user has when a person has 15. */
    static final double MEAN_AGENDA = 0.895;

    private static final double LOWEST = 0.40;
    private static final double HIGHEST_MSSANTE = 1.60;
    /** The share of ESSMS drawn below a target. */
    private static final double BELOW = 0.44;
    /** How often a rate follows its project, and how often its ESSMS. */
    private static final double LIKE_PROJECT = 0.35;

    private static final double LIKE_ESSMS = 0.35;

    /** @param projectLevel where the project stands among projects, from 0 to 1 */
    static UsageRates draw(Draw draw, double projectLevel) {
        double essmsLevel = draw.unit();
        return new UsageRates(
                rate(level(draw, projectLevel, essmsLevel), 0.70, 0.02, HIGHEST_MSSANTE),
                rate(level(draw, projectLevel, essmsLevel), 0.70, 0.02, 1),
                rate(level(draw, projectLevel, essmsLevel), 0.90, 0.015, 1),
                rate(level(draw, projectLevel, essmsLevel), 0.90, 0.015, 1),
                rate(level(draw, projectLevel, essmsLevel), 0.90, 0.015, 1));
    }

    /** The rates of an ESSMS whose project has finished its work: far enough above every target. */
    static UsageRates exemplary(Draw draw) {
        return new UsageRates(
                0.90 + 0.7 * draw.unit(),
                0.85 + 0.15 * draw.unit(),
                0.99 + 0.01 * draw.unit(),
                0.99 + 0.01 * draw.unit(),
                0.99 + 0.01 * draw.unit());
    }

    private static double level(Draw draw, double projectLevel, double essmsLevel) {
        double choice = draw.unit();
        double own = draw.unit();
        if (choice < LIKE_PROJECT) {
            return projectLevel;
        }
        return choice < LIKE_PROJECT + LIKE_ESSMS ? essmsLevel : own;
    }

    private static double rate(double level, double target, double margin, double highest) {
        if (level < BELOW) {
            return LOWEST + (target - LOWEST) * level / BELOW;
        }
        return target + margin + (highest - target - margin) * (level - BELOW) / (1 - BELOW);
    }
}
