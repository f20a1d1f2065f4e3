package fr.jauge.measure;

import fr.jauge.lexicon.Extrait;
import java.util.EnumMap;
import java.util.Map;

/** Hold what is known of a depot while its files are read, of one depot after the other. */
final class DepotState {
    private final LocalEssms essms;
    private final int lastDay;
    private final DossierBook book = new DossierBook();
    private Doubts doubts = new Doubts();
    private final Map<Extrait, KeyTable> exchanges = new EnumMap<>(Extrait.class);

    DepotState(LocalEssms essms, int lastDay) {
        this.essms = essms;
        this.lastDay = lastDay;
    }

    /** Begins a depot: forgets the one before. */
    void clear() {
        essms.reset();
        book.clear();
        doubts = new Doubts();
        exchanges.values().forEach(KeyTable::clear);
    }

    LocalEssms essms() {
        return essms;
    }

    /** The last day of every window. */
    int lastDay() {
        return lastDay;
    }

    DossierBook book() {
        return book;
    }

    Doubts doubts() {
        return doubts;
    }

    /** The identifiers retained from the messages, prescriptions or exchanges of all months. */
    KeyTable identifiers(Extrait extrait) {
        return exchanges.computeIfAbsent(extrait, e -> new KeyTable());
    }

    void begin() {
        book.begin();
        doubts.begin();
    }

    void commit() {
        book.commit();
    }

    void rollback() {
        book.rollback();
        doubts.rollback();
    }
}
