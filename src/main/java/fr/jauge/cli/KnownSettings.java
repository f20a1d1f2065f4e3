package fr.jauge.cli;

import fr.jauge.batch.BatchSettings;
import fr.jauge.serve.ServeSettings;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Know every setting {@code jauge.*} and its type, from the records that they are bound to. */
final class KnownSettings {
    private static final int LIKE = 3;
    /** Of the profile postgresql, in the environment alone. */
    private static final List<String> OF_THE_DATABASE = List.of("jauge.db.url", "jauge.db.user", "jauge.db.password");

    /** Of the server of serve, to which they are handed. */
    private static final List<String> OF_THE_SERVER = List.of("jauge.serve.address", "jauge.serve.port");

    private final List<Setting> all = new ArrayList<>();

    KnownSettings() {
        roots().forEach((root, prefix) -> add(prefix, root));
        OF_THE_DATABASE.forEach(name -> all.add(new Setting(name, String.class)));
        OF_THE_SERVER.forEach(name -> all.add(new Setting(name, String.class)));
    }

    /**
     * Name a setting as it is written in {@code application.yml}.
     *
     * @param type a map or a collection has settings of its own below
     */
    record Setting(String name, Class<?> type) {
        boolean isOpen() {
            return Map.class.isAssignableFrom(type) || Collection.class.isAssignableFrom(type);
        }

        private boolean covers(String written) {
            String own = uniform(name);
            return isOpen()
                    ? uniform(written).startsWith(own)
                    : uniform(written).equals(own);
        }
    }

    /** The records that settings are bound to, with their prefix. */
    static Map<Class<? extends Record>, String> roots() {
        return Map.of(RunSettings.class, "jauge", BatchSettings.class, "jauge", ServeSettings.class, "jauge.serve");
    }

    List<Setting> all() {
        return List.copyOf(all);
    }

    /** Whether that is a setting, however it is written: the environment knows neither dots nor hyphens nor small letters. */
    boolean isKnown(String written) {
        return all.stream().anyMatch(setting -> setting.covers(written));
    }

    /** The setting that was meant, if one is like it. */
    Optional<String> meant(String written) {
        String own = uniform(written);
        return all.stream()
                .map(Setting::name)
                .collect(Collectors.toMap(name -> name, name -> distance(uniform(name), own), Math::min))
                .entrySet()
                .stream()
                .filter(each -> each.getValue() <= LIKE)
                .min(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private void add(String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + kebab(component.getName());
            if (component.getType().isRecord()) {
                add(name, component.getType());
            } else {
                all.add(new Setting(name, component.getType()));
            }
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String uniform(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    /** How many letters have to be changed, added or taken away. */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] here = new int[to.length() + 1];
            here[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int changed = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(changed, 1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[to.length()];
    }
}
