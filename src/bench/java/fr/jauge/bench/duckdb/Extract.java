package fr.jauge.bench.duckdb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** List the extracts read, with their columns and types; MOMENT stands for the type of the dialect. */
enum Extract {
    DOSSIERS("finess_et VARCHAR, dossier_id VARCHAR, usager_id VARCHAR, date_entree DATE, date_sortie DATE,"
            + " derniere_mise_a_jour MOMENT, eligible_projet VARCHAR, motif_non_eligible VARCHAR"),
    EFFECTIFS("finess_et VARCHAR, personnes_accompagnees BIGINT"),
    MISES_A_JOUR("finess_et VARCHAR, dossier_id VARCHAR, date_mise_a_jour MOMENT, origine VARCHAR"),
    PROJETS_PERSONNALISES("finess_et VARCHAR, dossier_id VARCHAR, projet_personnalise_id VARCHAR, statut VARCHAR,"
            + " date_debut DATE, date_fin DATE"),
    EVENEMENTS_AGENDA("finess_et VARCHAR, dossier_id VARCHAR, evenement_id VARCHAR, date_debut MOMENT,"
            + " date_fin MOMENT, statut VARCHAR"),
    MESSAGES_MSSANTE("finess_et VARCHAR, message_id VARCHAR, date_envoi MOMENT, sens VARCHAR, statut VARCHAR"),
    ALIMENTATIONS_DMP("finess_et VARCHAR, dossier_id VARCHAR, document_id VARCHAR, date_alimentation MOMENT,"
            + " statut VARCHAR");

    private final String columns;

    Extract(String columns) {
        this.columns = columns;
    }

    /** The same query over the files of every dialect; without a file, one that finds no row. */
    String select(Map<Dialect, List<Path>> groups, String expressions, String condition) {
        List<String> selects = new ArrayList<>();
        groups.forEach((dialect, depots) -> {
            List<Path> files = depots.stream()
                    .map(depot -> depot.resolve(name().toLowerCase(Locale.ROOT) + ".csv"))
                    .filter(Files::exists)
                    .toList();
            if (!files.isEmpty()) {
                selects.add(select(expressions, readCsv(dialect, files), condition));
            }
        });
        return selects.isEmpty()
                ? select(expressions, "(SELECT " + nulls() + ")", "false")
                : String.join("\nUNION ALL ", selects);
    }

    private static String select(String expressions, String from, String condition) {
        return "SELECT " + expressions + " FROM " + from + " WHERE " + condition;
    }

    private String readCsv(Dialect dialect, List<Path> files) {
        return "read_csv([" + files.stream().map(Extract::quoted).collect(Collectors.joining(", ")) + "], delim = '"
                + dialect.separator()
                + "', quote = '\"', escape = '\"', header = true, auto_detect = false, columns = {"
                + columns()
                        .map(column -> "'" + column.get(0) + "': '" + type(column, dialect) + "'")
                        .collect(Collectors.joining(", "))
                + "})";
    }

    private static String type(List<String> column, Dialect dialect) {
        return column.get(1).replace("MOMENT", dialect.momentType());
    }

    private String nulls() {
        return columns()
                .map(column -> "NULL::" + column.get(1).replace("MOMENT", "DATE") + " AS " + column.get(0))
                .collect(Collectors.joining(", "));
    }

    private Stream<List<String>> columns() {
        return Stream.of(columns.split(", ", -1)).map(column -> List.of(column.split(" ", -1)));
    }

    static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
