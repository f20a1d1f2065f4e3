package fr.jauge.store;

import fr.jauge.lexicon.Extrait;
import fr.jauge.measure.Availability;
import java.util.EnumMap;
import java.util.Map;

/** Write whether each extract can be had as one letter, in their order: A available, M missing, R refused. */
final class ExtractLetters {
    private ExtractLetters() {}

    static String write(Map<Extrait, Availability> extracts) {
        StringBuilder letters = new StringBuilder();
        for (Extrait extrait : Extrait.values()) {
            letters.append(
                    switch (extracts.getOrDefault(extrait, Availability.ABSENT)) {
                        case AVAILABLE -> 'A';
                        case ABSENT -> 'M';
                        case REFUSED -> 'R';
                    });
        }
        return letters.toString();
    }

    static Map<Extrait, Availability> read(String letters) {
        Map<Extrait, Availability> extracts = new EnumMap<>(Extrait.class);
        int i = 0;
        for (Extrait extrait : Extrait.values()) {
            char letter = letters.charAt(i++);
            extracts.put(
                    extrait,
                    letter == 'A'
                            ? Availability.AVAILABLE
                            : letter == 'R' ? Availability.REFUSED : Availability.ABSENT);
        }
        return Map.copyOf(extracts);
    }
}
