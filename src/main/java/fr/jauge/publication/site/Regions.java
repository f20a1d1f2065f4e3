package fr.jauge.publication.site;

import fr.jauge.lexicon.Region;
import java.util.Map;

/** Name the regions of France (code officiel géographique, since 2016). */
public final class Regions {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("01", "Guadeloupe"),
            Map.entry("02", "Martinique"),
            Map.entry("03", "Guyane"),
            Map.entry("04", "La Réunion"),
            Map.entry("06", "Mayotte"),
            Map.entry("11", "Île-de-France"),
            Map.entry("24", "Centre-Val de Loire"),
            Map.entry("27", "Bourgogne-Franche-Comté"),
            Map.entry("28", "Normandie"),
            Map.entry("32", "Hauts-de-France"),
            Map.entry("44", "Grand Est"),
            Map.entry("52", "Pays de la Loire"),
            Map.entry("53", "Bretagne"),
            Map.entry("75", "Nouvelle-Aquitaine"),
            Map.entry("76", "Occitanie"),
            Map.entry("84", "Auvergne-Rhône-Alpes"),
            Map.entry("93", "Provence-Alpes-Côte d’Azur"),
            Map.entry("94", "Corse"));

    private Regions() {}

    /** The name of a region. */
    public static String name(Region region) {
        return NAMES.getOrDefault(region.code(), region.code());
    }
}
