package fr.jauge.generator;

import fr.jauge.lexicon.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * Hold the whole invented registry, drawn once from the seed by one thread.
 *
 * @param projets the projects, in the order of their identifiers
 */
record Portfolio(List<Projet> projets) {
    Portfolio {
        projets = List.copyOf(projets);
    }

    static Portfolio draw(long seed, int essms, Period period) {
        Draw draw = new Draw(seed);
        int[] sizes = ProjectSizes.draw(draw, essms);
        ProjetFactory factory = new ProjetFactory(new FinessSequence(), period);
        List<Projet> projets = new ArrayList<>(sizes.length);
        for (int i = 0; i < sizes.length; i++) {
            projets.add(factory.projet(i, sizes[i], new Draw(Draw.mix(seed, i + 1L))));
        }
        return new Portfolio(projets);
    }

    int essms() {
        return projets.stream().mapToInt(projet -> projet.essms().size()).sum();
    }
}
