package fr.jauge.publication.site;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Finess;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Name the page of each projet after its identifier, as far as every file system takes it: letters, digits, dots,
 * underscores and hyphens, no name that Windows keeps for itself, none that differs from another by case alone. What does
 * not fit is named by what fits of it and the start of the identifier's SHA-256.
 */
public final class PageNames {
    /** Where the pages of projets lie in a revision. */
    public static final String FOLDER = "projets/";

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);
    private static final int DIGITS = 12;
    private static final int KEPT = 40;

    private final Map<String, String> names = new HashMap<>();

    /** @param ids of every projet of the registry */
    public PageNames(Collection<String> ids) {
        this("projet", ids);
    }

    /** @param kind of thing the pages are of: the beginning of the names that are made up */
    PageNames(String kind, Collection<String> ids) {
        Map<String, Integer> spellings = new HashMap<>();
        ids.forEach(id -> spellings.merge(id.toLowerCase(Locale.ROOT), 1, Integer::sum));
        for (String id : ids) {
            boolean alone = spellings.getOrDefault(id.toLowerCase(Locale.ROOT), 1) == 1;
            names.put(id, alone && isSafe(id) ? id : digested(kind, id));
        }
    }

    /** The name of a projet's files, without an ending. */
    public String of(String id) {
        String name = names.get(id);
        if (name == null) {
            throw new IllegalArgumentException("what is published has a page");
        }
        return name;
    }

    /** The page of a projet, from the folder of the revision. */
    public String page(String id) {
        return FOLDER + of(id) + ".html";
    }

    /** The name of an ESSMS's section in the page of its projet. */
    public static String anchor(Finess finess) {
        return "essms-" + finess.value();
    }

    private static boolean isSafe(String id) {
        return SAFE.matcher(id).matches() && !RESERVED.matcher(id).matches() && !id.endsWith(".");
    }

    private static String digested(String kind, String id) {
        StringBuilder name = new StringBuilder(kind).append('-');
        for (int i = 0; i < id.length() && name.length() < KEPT; i++) {
            char c = id.charAt(i);
            boolean kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
            name.append(kept ? c : '_');
        }
        String sha256 = FileDigest.of("", id.getBytes(StandardCharsets.UTF_8)).sha256();
        return name.append('-').append(sha256, 0, DIGITS).toString();
    }
}
