package fr.jauge.measure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.Finess;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 3_000})
    void everyEssmsIsFoundAndNoOther(int size) {
        List<Roster.Entry> entries = new ArrayList<>();
        List<String> others = new ArrayList<>(List.of("010000009", "        0", "000000000"));
        for (int n = 0; entries.size() < size; n++) {
            for (int key = 0; key < 10; key++) {
                String text = String.format("%02d%06d%d", 1 + n % 19, n / 19, key);
                if (Finess.isValid(text)) {
                    entries.add(new Roster.Entry(new Finess(text), true, Optional.empty()));
                } else if (n % 100 == 0) {
                    others.add(text);
                }
            }
        }
        Roster roster = new Roster(entries, 0);
        for (int i = 0; i < entries.size(); i++) {
            assertThat(find(roster, entries.get(i).finess().value())).isEqualTo(i);
        }
        assertThat(others).allMatch(text -> find(roster, text) == Roster.UNKNOWN);
    }

    private static int find(Roster roster, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return roster.find(Keys.word(bytes, 0), bytes[8]);
    }
}
