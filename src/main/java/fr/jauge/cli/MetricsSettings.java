package fr.jauge.cli;

import fr.jauge.batch.WrongSettingException;
import fr.jauge.metrics.Bounds;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Hold where metrics go, under {@code jauge.metrics} in the configuration.
 *
 * @param file for the textfile collector of node_exporter; its name ends in {@code .prom}
 * @param pushgateway the address of a Pushgateway
 * @param establishments above so many ESSMS in a period none has series of its own
 * @param months how many months of history, the last included
 */
record MetricsSettings(
        @Nullable Path file,
        @Nullable String pushgateway,
        @DefaultValue("5000") int establishments,
        @DefaultValue("12") int months) {
    private static final String NO_ADDRESS = "une adresse est attendue, comme http://passerelle:9091";

    /** @throws WrongSettingException for a value that cannot be used, or outside the bounds */
    MetricsSettings {
        if (file != null && !file.toString().endsWith(".prom")) {
            throw new WrongSettingException(
                    "file", "node_exporter ne lit que les fichiers dont le nom finit par" + " « .prom »");
        }
        if (file != null && Files.isDirectory(file)) {
            throw new WrongSettingException("file", "un fichier est attendu, et c’est un dossier");
        }
        if (pushgateway != null) {
            // a password may be in it: the value is not told
            address(pushgateway);
        }
        if (establishments < 0) {
            throw new WrongSettingException("establishments", "un nombre entier est attendu, à partir de 0");
        }
        if (months < 1 || months > Bounds.MOST_MONTHS) {
            throw new WrongSettingException("months", "un nombre entier est attendu, de 1 à " + Bounds.MOST_MONTHS);
        }
    }

    /** Whether metrics are to be handed over at all. */
    boolean isAsked() {
        return file != null || pushgateway != null;
    }

    Optional<Path> toFile() {
        return Optional.ofNullable(file);
    }

    Optional<URI> toGateway() {
        return Optional.ofNullable(pushgateway).map(MetricsSettings::address);
    }

    Bounds bounds() {
        return new Bounds(establishments, months);
    }

    /** Without a cause, which would tell a password that is in it. */
    private static URI address(String text) {
        return parsed(text.strip())
                .filter(address -> ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                        && address.getHost() != null
                        && List.of("", "/").contains(address.getPath())
                        && address.getQuery() == null
                        && address.getFragment() == null)
                .orElseThrow(() -> new WrongSettingException("pushgateway", NO_ADDRESS));
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
