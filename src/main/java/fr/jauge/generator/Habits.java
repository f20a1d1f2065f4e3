package fr.jauge.generator;

import fr.jauge.lexicon.Extrait;

/**
 * Say what a vendor delivers.
 *
 * @param interleaved true when rows are in time order over the whole depot, false when the ESSMS follow one another
 * @param usagerIds true when {@code usager_id} is given, so that a person may have two dossiers
 * @param leavers true when dossiers of persons long gone are delivered too
 * @param late true when the extract is made some days after the month, which {@code mises_a_jour.csv} then makes good
 * @param updates true when {@code mises_a_jour.csv} is delivered
 * @param eventEnds true when events have an end
 * @param overlapping true when the agenda is delivered with some days before and after the month
 * @param defaults true when codes that are the default are left empty
 * @param prescriptions true when {@code eprescriptions.csv} is delivered
 * @param eparcours true when {@code echanges_eparcours.csv} is delivered
 */
record Habits(
        boolean interleaved,
        boolean usagerIds,
        boolean leavers,
        boolean late,
        boolean updates,
        boolean eventEnds,
        boolean overlapping,
        boolean defaults,
        boolean prescriptions,
        boolean eparcours) {
    private static final int ONE_IN = 10;

    static Habits draw(Draw draw, int depotNumber) {
        boolean late = draw.chance(0.1);
        return new Habits(
                depotNumber % ONE_IN == ONE_IN / 2,
                draw.chance(0.7),
                draw.chance(0.2),
                late,
                late || draw.chance(0.3),
                draw.chance(0.42),
                draw.chance(0.12),
                draw.chance(0.45),
                draw.chance(0.4),
                draw.chance(0.25));
    }

    boolean delivers(Extrait extrait) {
        return switch (extrait) {
            case MISES_A_JOUR -> updates;
            case EPRESCRIPTIONS -> prescriptions;
            case ECHANGES_EPARCOURS -> eparcours;
            case DOSSIERS, EFFECTIFS, PROJETS_PERSONNALISES, EVENEMENTS_AGENDA, MESSAGES_MSSANTE, ALIMENTATIONS_DMP ->
                true;
        };
    }
}
