package fr.jauge.measure;

import fr.jauge.extract.Row;
import fr.jauge.extract.Schema;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.RowRejection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Number the participating ESSMS met in a depot, and find that of a row, most often the same as the row before. */
final class LocalEssms {
    private final Roster roster;
    private final List<EssmsState> states = new ArrayList<>();
    private final int[] localOf;
    private long lastKey;
    private byte lastCharacter;
    private int lastPlace = Roster.UNKNOWN;
    private @Nullable EssmsState lastState;

    LocalEssms(Roster roster) {
        this.roster = roster;
        localOf = new int[roster.size()];
        Arrays.fill(localOf, -1);
    }

    /** Begins another depot. */
    void reset() {
        states.forEach(state -> localOf[state.place] = -1);
        states.clear();
        lastPlace = Roster.UNKNOWN;
        lastState = null;
    }

    /** The participating ESSMS of a row with as many fields as the header, or null. */
    @Nullable
    EssmsState of(Row row) {
        int from = row.from(Schema.FINESS_ET);
        if (row.to(Schema.FINESS_ET) - from != Finess.LENGTH) {
            lastPlace = Roster.UNKNOWN;
            return null;
        }
        byte[] bytes = row.bytes();
        long key = Keys.word(bytes, from);
        byte last = bytes[from + Finess.LENGTH - 1];
        if (lastPlace == Roster.UNKNOWN || key != lastKey || last != lastCharacter) {
            lastKey = key;
            lastCharacter = last;
            lastPlace = roster.find(key, last);
            lastState = lastPlace == Roster.UNKNOWN || !roster.participates(lastPlace) ? null : state(lastPlace);
        }
        return lastState;
    }

    /** Whether the row last asked for bears the FINESS of any ESSMS of the registry. */
    boolean lastIsInRegistry() {
        return lastPlace != Roster.UNKNOWN;
    }

    /** Why a row without a participating ESSMS is rejected. */
    static RowRejection fault(Row row) {
        int from = row.from(Schema.FINESS_ET);
        int length = row.to(Schema.FINESS_ET) - from;
        boolean valid = length == Finess.LENGTH
                && Finess.isValid(new String(row.bytes(), from, length, StandardCharsets.ISO_8859_1));
        return valid ? RowRejection.FINESS_INCONNU : RowRejection.FINESS_INVALIDE;
    }

    List<EssmsState> states() {
        return states;
    }

    Finess finess(EssmsState state) {
        return roster.finess(state.place);
    }

    private EssmsState state(int place) {
        if (localOf[place] < 0) {
            localOf[place] = states.size();
            states.add(new EssmsState(states.size(), place, roster.firstDay(place), roster.isFirstMeasure(place)));
        }
        return states.get(localOf[place]);
    }
}
