package fr.jauge.registry;

import static java.util.Comparator.comparing;

import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Period;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Find the projets and the ESSMS the operator declares; whatever is asked comes in one order, run after run. */
public final class Registry {
    private final Map<String, Projet> projets = new LinkedHashMap<>();
    private final SortedMap<Finess, Essms> essms = new TreeMap<>();
    private final Map<String, List<Essms>> essmsByProjet = new LinkedHashMap<>();

    /** @throws IllegalArgumentException on an identifier declared twice, or an ESSMS of a projet that is not declared */
    public Registry(Collection<Projet> projets, Collection<Essms> essms) {
        projets.stream().sorted(comparing(Projet::id, Registry::byCodePoint)).forEach(this::add);
        essms.forEach(this::add);
        this.essms.values().forEach(each -> siblings(each).add(each));
    }

    private void add(Projet projet) {
        if (projets.put(projet.id(), projet) != null) {
            throw new IllegalArgumentException("a projet is declared once");
        }
        essmsByProjet.put(projet.id(), new ArrayList<>());
    }

    private void add(Essms each) {
        if (essms.put(each.finess(), each) != null) {
            throw new IllegalArgumentException("an ESSMS is declared once");
        }
    }

    private List<Essms> siblings(Essms each) {
        List<Essms> siblings = essmsByProjet.get(each.projetId());
        if (siblings == null) {
            throw new IllegalArgumentException("an ESSMS is of a declared projet");
        }
        return siblings;
    }

    /** UTF-8 sorts by code point, where a string's own order does not beyond U+FFFF. */
    private static int byCodePoint(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    /** Every projet, by code point of its identifier. */
    public Collection<Projet> projets() {
        return Collections.unmodifiableCollection(projets.values());
    }

    public Optional<Projet> projet(String id) {
        return Optional.ofNullable(projets.get(id));
    }

    /** Every ESSMS, by FINESS. */
    public Collection<Essms> essms() {
        return Collections.unmodifiableCollection(essms.values());
    }

    public Optional<Essms> essms(Finess finess) {
        return Optional.ofNullable(essms.get(finess));
    }

    /** Every ESSMS of the projet, by FINESS, whatever the period. */
    public List<Essms> essmsOf(Projet projet) {
        return Collections.unmodifiableList(essmsByProjet.getOrDefault(projet.id(), List.of()));
    }

    /** The ESSMS of the projet that are in its measure and its verdict for the period, by FINESS. */
    public List<Essms> participating(Projet projet, Period period) {
        return essmsOf(projet).stream()
                .filter(each -> each.participates(period))
                .toList();
    }
}
