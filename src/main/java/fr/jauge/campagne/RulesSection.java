package fr.jauge.campagne;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Read the keys of one section of a rules file, and note every fault instead of stopping at the first.
 *
 * <p>A key at fault gives a value that stands in for it, so that the reading goes on; whoever reads throws the whole away
 * when a fault was noted.
 */
final class RulesSection {
    private static final Pattern INTEGER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern EUROS = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");

    private final String file;
    private final String path;
    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> unread = new LinkedHashSet<>();
    private final List<RulesSection> subsections = new ArrayList<>();
    private final List<CampagneError> errors;

    RulesSection(String file, String path, Map<?, ?> yaml, List<CampagneError> errors) {
        this.file = file;
        this.path = path;
        this.errors = errors;
        yaml.forEach((key, value) -> {
            values.put(String.valueOf(key), value);
            unread.add(String.valueOf(key));
        });
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    void note(String key, String value, String reason) {
        errors.add(new CampagneError(file, path + key, value, reason));
    }

    /** The section under the key; the faults of one that is not there are noted once, not key by key. */
    RulesSection section(String key) {
        return subsection(key, take(key));
    }

    /** The sections listed under the key, one at least unless a fault is noted. */
    List<RulesSection> sections(String key) {
        List<RulesSection> sections = new ArrayList<>();
        for (Object item : items(key)) {
            sections.add(subsection(key + "[" + (sections.size() + 1) + "]", item));
        }
        return sections;
    }

    /** The texts listed under the key. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Object item : items(key)) {
            texts.add(text(key + "[" + (texts.size() + 1) + "]", item));
        }
        return texts;
    }

    String text(String key) {
        return text(key, take(key));
    }

    int integer(String key, int min, int max) {
        String text = text(key);
        if (INTEGER.matcher(text).matches()) {
            int value = Integer.parseInt(text);
            if (value >= min && value <= max) {
                return value;
            }
        }
        noteUnlessEmpty(key, text, Reasons.integer(min, max));
        return min;
    }

    BigDecimal euros(String key) {
        String text = text(key);
        if (EUROS.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        noteUnlessEmpty(key, text, Reasons.EUROS);
        return BigDecimal.ZERO;
    }

    /** Notes the keys nobody read, here and below: a key misspelt would else be a rule silently lost. */
    void noteUnread() {
        unread.forEach(key -> note(key, values.get(key) instanceof String text ? text : "", Reasons.UNKNOWN));
        subsections.forEach(RulesSection::noteUnread);
    }

    private Object take(String key) {
        unread.remove(key);
        Object value = values.get(key);
        return value == null ? "" : value;
    }

    private List<?> items(String key) {
        Object value = take(key);
        if (value instanceof List<?> items && !items.isEmpty()) {
            return items;
        }
        note(key, value instanceof String text ? text : "", "".equals(value) ? Reasons.MISSING : Reasons.NOT_A_LIST);
        return List.of();
    }

    private RulesSection subsection(String key, Object value) {
        if (value instanceof Map<?, ?> yaml) {
            RulesSection section = new RulesSection(file, path + key + ".", yaml, errors);
            subsections.add(section);
            return section;
        }
        String text = value instanceof String string ? string : "";
        note(key, text, "".equals(value) ? Reasons.MISSING : Reasons.NOT_A_SECTION);
        return new RulesSection(file, path, Map.of(), new ArrayList<>());
    }

    private String text(String key, Object value) {
        if (value instanceof String text) {
            if (text.isBlank()) {
                note(key, "", Reasons.MISSING);
            }
            return text.strip();
        }
        note(key, "", Reasons.NOT_A_TEXT);
        return "";
    }

    /** An empty text has its fault noted already. */
    private void noteUnlessEmpty(String key, String text, String reason) {
        if (!text.isEmpty()) {
            note(key, text, reason);
        }
    }
}
