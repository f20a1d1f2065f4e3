package fr.jauge.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePolicyTest {
    private static final String A = "'sha256-" + "A".repeat(43) + "='";
    private static final String B = "'sha256-" + "B".repeat(43) + "='";
    private static final String OURS =
            "default-src 'none'; style-src " + A + "; script-src " + B + "; base-uri 'none'; form-action 'none'";

    @Test
    void policyOfAPublishedPageIsItsOwn() {
        assertThat(of(OURS)).isEqualTo(OURS + "; frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default-src *",
                "",
                "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action"
                        + " 'none'",
                "default-src 'none'; style-src 'sha256-AAAA='; script-src https://example.org; base-uri 'none';"
                        + " form-action 'none'",
            })
    void policyOfAnotherFormOpensNothing(String policy) {
        assertThat(of(policy)).isEqualTo(PagePolicy.NOTHING);
    }

    @Test
    void policyFarFromTheHeadOpensNothing() {
        String page = "<!DOCTYPE html>" + " ".repeat(1024) + meta(OURS);

        assertThat(PagePolicy.of(page.getBytes(StandardCharsets.UTF_8))).isEqualTo(PagePolicy.NOTHING);
    }

    private static String of(String policy) {
        return PagePolicy.of(
                ("<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n" + meta(policy)).getBytes(StandardCharsets.UTF_8));
    }

    private static String meta(String policy) {
        return "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy.replace("'", "&#39;") + "\"/>";
    }
}
