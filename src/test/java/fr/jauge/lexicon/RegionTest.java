package fr.jauge.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {

    @Test
    void thereAreEighteenRegionsInOrder() {
        assertThat(Region.CODES).hasSize(18).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "05", "07", "22", "2A", "95", "99", " 32", "032"})
    void anythingElseIsNoRegion(String text) {
        assertThat(Region.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Region(text));
    }
}
