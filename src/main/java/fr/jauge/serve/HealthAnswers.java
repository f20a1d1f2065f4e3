package fr.jauge.serve;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.AdditionalPathsMapper;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;

/** Make the first answer on health whether the process lives, and leave the names of the others unsaid. */
final class HealthAnswers implements HealthEndpointGroups, AdditionalPathsMapper {
    private static final String FIRST = "liveness";

    private final HealthEndpointGroups groups;

    HealthAnswers(HealthEndpointGroups groups) {
        this.groups = groups;
    }

    @Override
    public HealthEndpointGroup getPrimary() {
        HealthEndpointGroup first = groups.get(FIRST);
        if (first == null) {
            throw new IllegalStateException("the configuration has a health group " + FIRST);
        }
        return first;
    }

    @Override
    public Set<String> getNames() {
        return Set.of();
    }

    @Override
    public @Nullable HealthEndpointGroup get(String name) {
        return groups.get(name);
    }

    @Override
    public List<String> getAdditionalPaths(EndpointId endpoint, WebServerNamespace namespace) {
        return List.of();
    }
}
