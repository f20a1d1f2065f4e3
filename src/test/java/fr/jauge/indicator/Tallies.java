package fr.jauge.indicator;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.Finess;
import fr.jauge.measure.Availability;
import fr.jauge.measure.RowTotals;
import fr.jauge.measure.Tally;
import fr.jauge.registry.RegistrySamples;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Make tallies from texts such as {@code present=40 doubt=2 declared=41 absent=EPRESCRIPTIONS DOSSIERS=40/2}, the last one
 * being the rows retained and rejected of an extract. What is not said is 0, nothing is declared, and every extract is
 * there.
 */
public final class Tallies {
    private final Map<String, String> said = new TreeMap<>();

    private Tallies(String text) {
        for (String each : text.strip().split(" +", 0)) {
            int equal = each.indexOf('=');
            if (equal > 0 && said.put(each.substring(0, equal), each.substring(equal + 1)) != null) {
                throw new IllegalArgumentException(each + " is said twice");
            }
        }
    }

    public static Tally tally(String text) {
        return tally(RegistrySamples.finess(1), text);
    }

    public static Tally tally(Finess finess, String text) {
        Tallies words = new Tallies(text);
        Tally tally = words.tally(finess);
        if (!words.said.isEmpty()) {
            throw new IllegalArgumentException("unknown: " + words.said);
        }
        return tally;
    }

    private Tally tally(Finess finess) {
        OptionalLong declared =
                said.containsKey("declared") ? OptionalLong.of(number("declared")) : OptionalLong.empty();
        Availability unsaid = declared.isPresent() ? Availability.AVAILABLE : Availability.ABSENT;
        String headcount = said.remove("headcount");
        return new Tally(
                finess,
                word("depot", "OG1"),
                number("present"),
                number("doubt"),
                declared,
                headcount == null ? unsaid : Availability.valueOf(headcount),
                number("noneligible"),
                number("active"),
                number("updatesrejected"),
                number("updatesrefused") > 0,
                number("messages"),
                number("dmp"),
                number("projets"),
                number("evenements"),
                number("prescriptions"),
                number("exchanges"),
                extracts(),
                new Tally.Signals(
                        number("rowsrejected"),
                        number("motifsabsent"),
                        number("activityunknown"),
                        number("projetsechus"),
                        number("oldpreparations"),
                        number("longevenements"),
                        number("missingmonths")),
                rows());
    }

    private Map<Extrait, RowTotals> rows() {
        Map<Extrait, RowTotals> rows = new EnumMap<>(Extrait.class);
        for (Extrait extrait : Extrait.values()) {
            String[] totals = word(extrait.name(), "0/0").split("/", 2);
            rows.put(extrait, new RowTotals(Long.parseLong(totals[0]), Long.parseLong(totals[1])));
        }
        return rows;
    }

    private Map<Extrait, Availability> extracts() {
        Map<Extrait, Availability> extracts = new EnumMap<>(Extrait.class);
        for (Extrait extrait : Extrait.values()) {
            extracts.put(extrait, Availability.AVAILABLE);
        }
        put(extracts, "absent", Availability.ABSENT);
        put(extracts, "refused", Availability.REFUSED);
        return extracts;
    }

    private void put(Map<Extrait, Availability> extracts, String word, Availability availability) {
        String names = said.remove(word);
        if (names != null) {
            for (String name : names.split(",", 0)) {
                extracts.put(Extrait.valueOf(name), availability);
            }
        }
    }

    private long number(String word) {
        return Long.parseLong(word(word, "0"));
    }

    private String word(String word, String unsaid) {
        String value = said.remove(word);
        return value == null ? unsaid : value;
    }
}
