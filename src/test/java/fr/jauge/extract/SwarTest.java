package fr.jauge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class SwarTest {
    @Property
    void equalMarksEveryEqualByteAndNoOther(@ForAll @Size(8) byte[] bytes, @ForAll byte sought) {
        byte[] mixed = bytes.clone();
        mixed[Math.floorMod(sought, 8)] = sought;
        mixed[Math.floorMod(bytes[0], 8)] = (byte) (sought + 1);
        long marks = Swar.equal(Swar.load(mixed, 0), Swar.pattern(sought));
        long expected = 0;
        int first = 8;
        for (int i = 7; i >= 0; i--) {
            expected |= mixed[i] == sought ? 0x80L << (8 * i) : 0;
            first = mixed[i] == sought ? i : first;
        }
        assertThat(marks).isEqualTo(expected);
        assertThat(Swar.first(marks)).isEqualTo(first);
    }
}
