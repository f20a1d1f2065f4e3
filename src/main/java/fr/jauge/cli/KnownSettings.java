package fr.jauge.cli;

import fr.jauge.batch.BatchSettings;
import fr.jauge.serve.ServeSettings;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Know every setting {@code jauge.*} and its type, from the records that they are bound to. */
final class KnownSettings {
    private static final int LIKE = 3;
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");
    /** As the environment writes it. */
    private static final Pattern BARE_INDEX = Pattern.compile("_\\d+(?=_|$)");

    private static final String FIRST = "[0]";
    /** Of the profile postgresql, in the environment alone. */
    private static final List<String> OF_THE_DATABASE = List.of("jauge.db.url", "jauge.db.user", "jauge.db.password");

    private final List<Setting> all = new ArrayList<>();

    KnownSettings() {
        roots().forEach((root, prefix) -> add(prefix, root));
        OF_THE_DATABASE.forEach(name -> all.add(new Setting(name, String.class)));
    }

    /**
     * Name a setting as it is written in {@code application.yml}; that of an element of a list as of the first.
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
                .map(Map.Entry::getKey)
                .map(name -> withIndexOf(written, name));
    }

    private void add(String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + kebab(component.getName());
            if (component.getType().isRecord()) {
                add(name, component.getType());
            } else if (element(component) instanceof Class<?> element && element.isRecord()) {
                add(name + FIRST, element);
            } else {
                all.add(new Setting(name, component.getType()));
            }
        }
    }

    private static @Nullable Type element(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType type && type.getRawType() == List.class
                ? type.getActualTypeArguments()[0]
                : null;
    }

    /** The first of a list stands for all. */
    private static String withIndexOf(String written, String name) {
        Matcher index = INDEX.matcher(written);
        return index.find() ? name.replace(FIRST, index.group()) : name;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String uniform(String name) {
        String bracketed = BARE_INDEX.matcher(name).replaceAll(FIRST);
        return INDEX.matcher(bracketed)
                .replaceAll(FIRST)
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** How many letters have to be changed, added, taken away, or swapped with the next. */
    private static int distance(String from, String to) {
        int[][] steps = new int[from.length() + 1][to.length() + 1];
        for (int row = 0; row <= from.length(); row++) {
            for (int column = 0; column <= to.length(); column++) {
                steps[row][column] =
                        Math.min(row, column) == 0 ? Math.max(row, column) : least(steps, from, row, to, column);
            }
        }
        return steps[from.length()][to.length()];
    }

    private static int least(int[][] steps, String from, int row, String to, int column) {
        char last = from.charAt(row - 1);
        int changed = steps[row - 1][column - 1] + (last == to.charAt(column - 1) ? 0 : 1);
        int least = Math.min(changed, 1 + Math.min(steps[row - 1][column], steps[row][column - 1]));
        boolean swapped =
                row > 1 && column > 1 && last == to.charAt(column - 2) && from.charAt(row - 2) == to.charAt(column - 1);
        return swapped ? Math.min(least, 1 + steps[row - 2][column - 2]) : least;
    }
}
