package fr.jauge.serve;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Say on the page of metrics what those of libraries are that do not say it themselves. */
final class MeterHelp implements MeterFilter {
    private static final Map<String, String> HELP = Map.of(
            "http.server.requests", "Requests that were answered, and how long it took",
            "http.server.requests.active", "Requests that are being answered",
            "http.client.requests", "Requests to the OpenID Connect provider, and how long they took",
            "http.client.requests.active", "Requests to the OpenID Connect provider that wait for its answer",
            "spring.batch.job", "Jobs that ended since the start of this process, and how long they took",
            "spring.batch.job.active", "Jobs under way",
            "spring.batch.step", "Steps that ended since the start of this process, and how long they took",
            "spring.batch.step.active", "Steps under way");

    @Override
    public Meter.Id map(Meter.Id id) {
        @Nullable String help = HELP.get(id.getName());
        return help == null || id.getDescription() != null
                ? id
                : new Meter.Id(id.getName(), Tags.of(id.getTagsAsIterable()), id.getBaseUnit(), help, id.getType());
    }
}
