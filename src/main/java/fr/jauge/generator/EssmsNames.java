package fr.jauge.generator;

import java.util.List;

/** Invent names that nobody can take for a real establishment: each says that it is fictional, in a town that is not. */
final class EssmsNames {
    private static final List<String> HOUSES = List.of(
            "Les Tilleuls",
            "La Source",
            "Le Clos des Mésanges",
            "Les Quatre Saisons",
            "Le Moulin Bleu",
            "Les Glycines",
            "La Clairière",
            "Le Vieux Verger",
            "Les Hirondelles",
            "La Passerelle",
            "Le Grand Large",
            "Les Coquelicots",
            "L'Envol",
            "Le Phare",
            "Les Marronniers",
            "La Roseraie",
            "L'Écluse",
            "Les Cerisiers",
            "Le Belvédère",
            "L'Horizon");
    private static final List<String> TOWNS = List.of(
            "Exempleville",
            "Fictibourg",
            "Essai-le-Haut",
            "Modèle-sur-Nulle",
            "Saint-Témoin",
            "Imaginay",
            "Inventoire",
            "Maquette-les-Bains",
            "Prototypy",
            "Simulac",
            "Songe-en-Vallée",
            "Sansnom",
            "Utopville",
            "Gabarit-le-Vieux",
            "Échantillon");
    private static final List<String> PORTEURS =
            List.of("Association fictive", "Fondation fictive", "Mutuelle fictive", "Groupement fictif", "CCAS fictif");

    private EssmsNames() {}

    static String establishment(Draw draw, SectorProfile profile) {
        return draw.pick(profile.kinds()) + " " + draw.pick(HOUSES) + " " + draw.pick(TOWNS);
    }

    static String porteur(Draw draw) {
        return draw.pick(PORTEURS) + " " + draw.pick(HOUSES) + " " + draw.pick(TOWNS);
    }

    static String intitule(Draw draw, String projetId) {
        return "Projet fictif " + projetId + " DUI " + draw.pick(TOWNS);
    }
}
