package fr.jauge.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KeyTableTest {
    /** Held against a list of texts, over finds, additions, files taken back and depots begun. */
    @Property(tries = 300)
    void numbersIdentifiersAsAListDoes(@ForAll Random random) {
        KeyTable table = new KeyTable();
        List<String> list = new ArrayList<>();
        int length = 1 + random.nextInt(20);
        for (int i = 0; i < 600; i++) {
            int scope = random.nextInt(3);
            String text = Integer.toString(random.nextInt(400)).repeat(length).substring(0, length);
            byte[] bytes = ("#####" + text + "01234567" + random.nextInt(10)).getBytes(StandardCharsets.US_ASCII);
            String key = scope + " " + text;
            assertThat(table.find(scope, bytes, 5, 5 + length)).isEqualTo(list.indexOf(key));
            if (random.nextInt(4) > 0) {
                int known = list.indexOf(key);
                assertThat(table.findOrAdd(scope, bytes, 5, 5 + length)).isEqualTo(known < 0 ? list.size() : known);
                if (known < 0) {
                    list.add(key);
                }
            } else if (random.nextInt(40) == 0) {
                int kept = random.nextInt(list.size() + 1);
                table.truncate(kept);
                list.subList(kept, list.size()).clear();
            } else if (random.nextInt(60) == 0) {
                table.clear();
                list.clear();
            }
            assertThat(table.size()).isEqualTo(list.size());
        }
        for (int n = 0; n < list.size(); n++) {
            assertThat(table.scope(n) + " " + new String(table.copy(n), StandardCharsets.US_ASCII))
                    .isEqualTo(list.get(n));
        }
    }

    @Test
    void manyIdentifiersAreKeptApart() {
        KeyTable table = new KeyTable();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 200_000; i++) {
                byte[] bytes = (i + "        ").getBytes(StandardCharsets.US_ASCII);
                assertThat(table.findOrAdd(0, bytes, 0, bytes.length - 8)).isEqualTo(i);
            }
        }
    }

    /** As large depots and small ones come one after the other. */
    @Test
    void nothingOfTheDepotBeforeIsFound() {
        KeyTable table = new KeyTable();
        for (int size : new int[] {5_000, 300, 100_000, 20, 70_000, 5_000}) {
            for (int i = 0; i < size; i++) {
                byte[] bytes = (i + "        ").getBytes(StandardCharsets.US_ASCII);
                assertThat(table.find(0, bytes, 0, bytes.length - 8)).isEqualTo(KeyTable.NONE);
                assertThat(table.findOrAdd(0, bytes, 0, bytes.length - 8)).isEqualTo(i);
            }
            table.clear();
            assertThat(table.size()).isZero();
        }
    }
}
