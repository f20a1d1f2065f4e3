package fr.jauge.generator;

import fr.jauge.lexicon.Secteur;
import java.util.List;

/**
 * Describe an average ESSMS of a sector. Over all sectors an ESSMS has about 100 persons, and a person about 15 agenda
 * events a month.
 *
 * @param secteur the sector
 * @param weight its share of the ESSMS, in percent
 * @param persons the mean number of places
 * @param events the mean number of agenda events of a person and month
 * @param stayDays the mean length of a stay so far
 * @param kinds what its establishments call themselves
 */
record SectorProfile(Secteur secteur, int weight, int persons, int events, int stayDays, List<String> kinds) {
    private static final List<SectorProfile> ALL = List.of(
            new SectorProfile(
                    Secteur.PA,
                    30,
                    85,
                    14,
                    900,
                    List.of("EHPAD fictif", "EHPAD fictif", "Résidence autonomie fictive", "Accueil de jour fictif")),
            new SectorProfile(
                    Secteur.PH,
                    33,
                    70,
                    22,
                    1800,
                    List.of("IME fictif", "ESAT fictif", "MAS fictive", "Foyer de vie fictif", "SAVS fictif")),
            new SectorProfile(Secteur.DOM, 16, 160, 18, 1000, List.of("SAAD fictif", "SSIAD fictif", "SPASAD fictif")),
            new SectorProfile(
                    Secteur.PDE, 8, 80, 14, 600, List.of("MECS fictive", "Foyer de l'enfance fictif", "AEMO fictive")),
            new SectorProfile(Secteur.PDS, 4, 120, 5, 500, List.of("CSAPA fictif", "CAARUD fictif", "LHSS fictif")),
            new SectorProfile(
                    Secteur.AHI, 6, 80, 8, 400, List.of("CHRS fictif", "CADA fictif", "Pension de famille fictive")),
            new SectorProfile(Secteur.PJM, 3, 330, 3, 2200, List.of("Service mandataire fictif")));

    private static final int[] WEIGHTS =
            ALL.stream().mapToInt(SectorProfile::weight).toArray();

    /** The mean of {@code Draw.skewed(0.5)}, and the persons who left in the window: by these a size is divided. */
    private static final double MEAN_SKEW = 1.13 * 1.045;

    private static final int FEWEST = 5;
    private static final int MOST = 2400;

    static SectorProfile draw(Draw draw) {
        return draw.pick(ALL, WEIGHTS);
    }

    /** The number of places of one ESSMS: half of the mean to twice it, mostly. */
    int drawPlaces(Draw draw) {
        int places = (int) Math.round(persons * draw.skewed(0.5) / MEAN_SKEW);
        return Math.max(FEWEST, Math.min(MOST, places));
    }
}
