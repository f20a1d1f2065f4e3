package fr.jauge.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Make up the rows of an extract: the persons of an ESSMS are the same in each of them and from month to month. */
final class HostileRows {
    private static final String[] NO_DAYS = {
        "2023-02-30",
        "2023/01/01",
        "x",
        "20231001",
        "2023-10-1",
        "2023-10-01T25:00",
        "2023-10-01T10:00:60",
        "0000-01-01",
        "2023-10-01T10",
        "2023-10-01T10:00+19:00",
        "2023-10-01t10:00"
    };
    private static final String[] IDENTIFIERS = {
        "",
        "inconnu",
        "a".repeat(64),
        "a".repeat(65),
        "😀".repeat(64),
        "x\u0007",
        "y\u0085",
        // made up: with the key of a national number, twice those of Corsica, and without
        "184127500123442",
        "184122A00123402",
        "184122B00123429",
        "184127500123443",
        "111111111111111",
        "  z  ",
        "\"q\""
    };
    private static final String[] CODES = {
        "XX", "oui ", "non", "encours", "Accepte", "emis", "METIERS", "en_cours", "actif", "rejete", "annule", ""
    };
    private static final String[] NUMBERS = {"-1", "1.5", "1000000000", "0000000005", "999999999", "x", ""};

    private final Random random;
    private final LocalDate first;
    private final LocalDate last;
    private final Map<String, List<Dossier>> dossiers = new HashMap<>();

    HostileRows(Random random, YearMonth period) {
        this.random = random;
        first = period.minusMonths(2).atDay(1);
        last = period.atEndOfMonth();
    }

    /** Of a person, of whom so many in a hundred rows are there; all of them, and as they should be, above 100. */
    private record Dossier(String usager, String id, int diligence) {
        boolean isExemplary() {
            return diligence > 100;
        }
    }

    @SafeVarargs
    private <T> T pick(T... some) {
        return some[random.nextInt(some.length)];
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    /**
     * The rows of the ESSMS, by column.
     *
     * @param faults so many in a hundred rows have one
     */
    List<Map<String, String>> of(String file, List<String> essms, int faults) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String finess : essms) {
            List<Dossier> theirs = dossiers.computeIfAbsent(finess, this::newDossiers);
            if (file.equals("effectifs.csv")) {
                declare(finess, theirs.size(), rows);
            } else if (Columns.of(file).get(1).name().equals("dossier_id")) {
                theirs.forEach(dossier -> addRows(file, finess, dossier, rows));
            } else {
                boolean isExemplary = theirs.stream().anyMatch(Dossier::isExemplary);
                int count = theirs.size() * (isExemplary ? 20 : pick(0, 7, 10, 20)) / 10;
                for (int i = 0; i < count; i++) {
                    rows.add(row(file, finess, "m" + (oneIn(10) ? random.nextInt(5) : i), isExemplary));
                }
            }
        }
        // ten rejected rows are not too many, whatever their share, and eleven may be
        int cut = faults > 0 && oneIn(6) ? pick(10, 11) : 0;
        for (Map<String, String> row : rows) {
            if (cut > 0) {
                row.put(HostileCsv.FIELDS, "short");
                cut--;
            } else if (random.nextInt(100) < faults) {
                spoil(file, row);
                if (oneIn(3)) {
                    spoil(file, row);
                }
            }
        }
        if (random.nextBoolean()) {
            Collections.shuffle(rows, random);
        }
        return rows;
    }

    private List<Dossier> newDossiers(String finess) {
        List<Dossier> made = new ArrayList<>();
        int diligence = pick(30, 80, 95, 100, 101, 101);
        int persons = pick(0, 1, 3, 5, 10, 20);
        for (int i = 0; i < persons; i++) {
            String plain = "D" + finess.substring(6) + "-" + i;
            made.add(new Dossier(
                    "U" + i, oneIn(20) ? pick("=D", "+", "é😀", "x y", "a;b", "q\"", "l\n") + i : plain, diligence));
            if (oneIn(7)) {
                made.add(new Dossier("U" + i, plain + "-bis", diligence));
            }
        }
        return made;
    }

    private void declare(String finess, int dossiers, List<Map<String, String>> rows) {
        for (int i = oneIn(7) ? 1 : 0; i < (oneIn(20) ? 3 : 1); i++) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("finess_et", finess);
            row.put("personnes_accompagnees", String.valueOf(Math.max(0, dossiers + pick(0, 0, 0, -2, 1, 5))));
            rows.add(row);
        }
    }

    private void addRows(String file, String finess, Dossier dossier, List<Map<String, String>> rows) {
        boolean isThere = file.equals("dossiers.csv") ? !oneIn(14) : random.nextInt(100) < dossier.diligence();
        for (int i = 0; isThere && i < (oneIn(7) ? 2 : 1); i++) {
            Map<String, String> row = row(file, finess, dossier.id(), dossier.isExemplary());
            if (file.equals("dossiers.csv") && dossier.isExemplary()) {
                row.put("usager_id", dossier.usager());
                row.put("date_sortie", "");
            } else if (file.equals("dossiers.csv")) {
                row.put("usager_id", oneIn(30) ? pick("", "autre") : dossier.usager());
                row.put(
                        "date_entree",
                        pick(LocalDate.of(2020, 1, 1), day(-40, 0), edge()).toString());
                row.put("date_sortie", oneIn(4) ? pick(day(-10, 40), edge()).toString() : "");
                row.put("eligible_projet", pick("", "", "OUI", "OUI", "NON"));
                row.put("motif_non_eligible", pick("", "refus"));
                if (random.nextInt(100) >= dossier.diligence()) {
                    row.put("derniere_mise_a_jour", "");
                }
            }
            rows.add(row);
        }
    }

    /** Of the columns alone. */
    private Map<String, String> row(String file, String finess, String second, boolean isExemplary) {
        Map<String, String> row = new LinkedHashMap<>();
        for (Columns.Column column : Columns.of(file)) {
            boolean isEmpty = !column.required() && oneIn(3);
            row.put(column.name(), isEmpty ? "" : isExemplary ? exemplary(column) : value(column));
        }
        row.put("finess_et", finess);
        row.put(Columns.of(file).get(1).name(), second);
        if (file.equals("evenements_agenda.csv")
                && !row.getOrDefault("date_fin", "").isEmpty()
                && !oneIn(9)) {
            LocalDate begins =
                    LocalDate.parse(row.getOrDefault("date_debut", "").substring(0, 10));
            row.put("date_fin", begins.plusDays(oneIn(3) ? pick(30, 31, 32, 33, 60, -1) : 1) + pick("", "T23:59"));
        }
        return row;
    }

    private String value(Columns.Column column) {
        return switch (column.holds()) {
            case "day" -> (oneIn(6) ? windowBegin().minusDays(364 + random.nextInt(3)) : someDay()).toString();
            case "time" ->
                someDay()
                        + pick("", "", "T10:00", "T23:30:00Z", " 00:15:00+02:00", "T22:59:59.123Z", "T05:00:00+18:00");
            case "code" -> column.codes().get(random.nextInt(column.codes().size()));
            default -> pick("e", "d") + random.nextInt(99);
        };
    }

    /** What counts, and in the month itself; no end but of an event is given. */
    private String exemplary(Columns.Column column) {
        return switch (column.holds()) {
            case "day" ->
                column.name().equals("date_fin") ? "" : last.withDayOfMonth(1).toString();
            case "time" -> last.withDayOfMonth(1 + random.nextInt(28)).toString();
            case "code" -> column.codes().get(0);
            default -> pick("e", "d") + random.nextInt(99);
        };
    }

    /** Of a first measure, or of another. */
    private LocalDate windowBegin() {
        return pick(first, last.withDayOfMonth(1));
    }

    private LocalDate someDay() {
        return oneIn(5) ? edge() : day(-20, 20);
    }

    private LocalDate day(int before, int after) {
        return first.plusDays(before + random.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + after - before));
    }

    private LocalDate edge() {
        LocalDate month = last.withDayOfMonth(1);
        return pick(first, last, first.minusDays(1), last.plusDays(1), month, month.minusDays(1));
    }

    private void spoil(String file, Map<String, String> row) {
        Columns.Column column =
                Columns.of(file).get(random.nextInt(Columns.of(file).size()));
        String finess = row.getOrDefault("finess_et", "");
        switch (random.nextInt(6)) {
            case 0 -> row.put(HostileCsv.FIELDS, pick("short", "long"));
            case 1 ->
                row.put("finess_et", pick("", "123456789", finess.toLowerCase(Locale.ROOT), "75990001", "759900012"));
            case 2 -> row.put(Columns.of(file).get(1).name(), pick(IDENTIFIERS));
            default ->
                row.put(
                        column.name(),
                        switch (column.holds()) {
                            case "day", "time" -> pick(NO_DAYS);
                            case "code" -> pick(CODES);
                            case "number" -> pick(NUMBERS);
                            case "identifier" -> pick(IDENTIFIERS);
                            default -> "";
                        });
        }
    }
}
