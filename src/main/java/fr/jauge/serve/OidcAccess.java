package fr.jauge.serve;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;

/**
 * Open the reports to those whose identity, as their OpenID Connect provider says it, bears a value that is admitted. An
 * address of mail that the provider says it did not verify admits nobody.
 */
final class OidcAccess implements GrantedAuthoritiesMapper {
    private static final String EMAIL = "email";

    private final ServeSettings.Oidc admitted;

    OidcAccess(ServeSettings.Oidc admitted) {
        this.admitted = admitted;
    }

    @Override
    public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> given) {
        boolean reads =
                given.stream().anyMatch(each -> each instanceof OidcUserAuthority identity && isAdmitted(identity));
        return reads
                ? List.of(new SimpleGrantedAuthority(Roles.REPORTS), new SimpleGrantedAuthority(Roles.METRICS))
                : List.of();
    }

    private boolean isAdmitted(OidcUserAuthority identity) {
        Object value = identity.getAttributes().get(admitted.claim());
        if (admitted.claim().equals(EMAIL)
                && !Boolean.TRUE.equals(identity.getAttributes().get("email_verified"))) {
            return false;
        }
        Set<String> values = new HashSet<>();
        if (value instanceof Collection<?> many) {
            many.forEach(each -> values.add(String.valueOf(each)));
        } else if (value != null) {
            values.add(value.toString());
        }
        values.retainAll(admitted.reports());
        return !values.isEmpty();
    }
}
