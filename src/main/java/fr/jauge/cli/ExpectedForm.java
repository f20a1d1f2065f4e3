package fr.jauge.cli;

import fr.jauge.publication.pdf.PdfChoice;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.logging.LogLevel;
import org.springframework.util.unit.DataSize;

/** Say what a setting of some type takes. */
final class ExpectedForm {
    private static final Map<String, String> BOUNDS = Map.of(
            "jauge.serve.port", ", de 0 à 65535", "server.port", ", de 0 à 65535", "jauge.workers", ", de 0 à 256");

    private ExpectedForm() {}

    /** In French, without a full stop. */
    static String of(ConfigurationPropertyName name, Bindable<?> target) {
        Class<?> type = target.getType().resolve(Object.class);
        if (type == int.class || type == Integer.class) {
            return "un nombre entier est attendu" + BOUNDS.getOrDefault(name.toString(), "");
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true ou false est attendu";
        }
        if (type.isEnum()) {
            return oneOf(type) + " est attendu";
        }
        if (type == ZoneId.class) {
            return "un fuseau horaire est attendu, comme Europe/Paris";
        }
        if (type == Duration.class) {
            return "une durée au-dessus de 0 est attendue, comme 10s, 5m ou 1h";
        }
        return type == DataSize.class ? "une taille est attendue, comme 20GB" : "la valeur ne convient pas";
    }

    private static String oneOf(Class<?> type) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant != LogLevel.FATAL) // which is ERROR here
                .map(Object::toString)
                .map(name -> type == PdfChoice.class ? name.toLowerCase(Locale.ROOT) : name)
                .toList();
        return String.join(", ", names.subList(0, names.size() - 1)) + " ou " + names.get(names.size() - 1);
    }
}
