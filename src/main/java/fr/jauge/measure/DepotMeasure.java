package fr.jauge.measure;

import java.util.List;

/**
 * Hold all that one depot of the period gave.
 *
 * @param readings the depot, then those of its name of earlier months that were looked at, the latest first
 * @param tallies of the ESSMS received in it, in the order in which they were met
 * @param lacking the dossiers to act on
 */
public record DepotMeasure(List<DepotReading> readings, List<Tally> tallies, LackingDossiers lacking) {}
