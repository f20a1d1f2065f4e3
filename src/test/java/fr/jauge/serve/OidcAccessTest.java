package fr.jauge.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

class OidcAccessTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # claim, admitted,      email,       verified, groups,        reads
            email,   ars@exemple.fr, ars@exemple.fr, true,  '',            true
            email,   ars@exemple.fr, ars@exemple.fr, false, '',            false
            email,   ars@exemple.fr, moi@exemple.fr, true,  '',            false
            groups,  jauge,         moi@exemple.fr, false, jauge autres,  true
            groups,  jauge,         moi@exemple.fr, true,  autres,        false
            roles,   jauge,         moi@exemple.fr, true,  jauge,         false
            """)
    void onlyWhoIsAdmittedReads(
            String claim, String admitted, String email, boolean verified, String groups, boolean reads) {
        Map<String, Object> claims = new HashMap<>(Map.of(
                "sub", "1", "email", email, "email_verified", verified, "groups", List.of(groups.split(" ", -1))));
        OidcIdToken token = new OidcIdToken("t", Instant.EPOCH, Instant.EPOCH.plusSeconds(1), claims);

        assertThat(new OidcAccess(new ServeSettings.Oidc(claim, Set.of(admitted)))
                        .mapAuthorities(List.of(new OidcUserAuthority(token))))
                .hasSize(reads ? 2 : 0);
    }
}
