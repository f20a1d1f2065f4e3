package fr.jauge.bench.duckdb;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * Write the SQL. Every file is read once. What counts in a window of three months is kept and grouped by dossier at once,
 * with what counts in a window of one month apart as {@code recent}: joining rows with dossiers before grouping them costs
 * half as much again.
 */
record Queries(String period, Map<Dialect, List<Path>> groups) {

    /** Each creates a table that the next ones use; the last writes the figures. */
    List<String> inOrder(Path referentiel, Path figures) {
        return List.of(
                essms(referentiel),
                dossiers(),
                marks("mise_a_jour", Extract.MISES_A_JOUR, "date_mise_a_jour", """
                        coalesce(upper(origine), 'METIER') = 'METIER' AND date_mise_a_jour < ':after'"""),
                marks("projet", Extract.PROJETS_PERSONNALISES, "coalesce(date_fin, '9999-12-31')", """
                        (replace(upper(statut), '_', '') = 'ENPREPARATION'
                         OR (replace(upper(statut), '_', '') IN ('ENCOURS', 'ACTIF')
                             AND coalesce(date_debut, '0001-01-01') < ':after'))"""),
                marks("evenement", Extract.EVENEMENTS_AGENDA, "coalesce(date_fin, date_debut)", """
                        coalesce(upper(statut), '') <> 'ANNULE' AND date_debut < ':after'"""),
                marks("dmp", Extract.ALIMENTATIONS_DMP, "date_alimentation", """
                        coalesce(upper(statut), 'ACCEPTE') = 'ACCEPTE' AND date_alimentation < ':after'"""),
                messages(),
                "CREATE TEMP TABLE effectif AS " + Extract.EFFECTIFS.select(groups, "*", "true"),
                PERSONS,
                COUNTS,
                FIGURES.replace(":file", Extract.quoted(figures)));
    }

    private String essms(Path referentiel) {
        return dated("""
                CREATE TEMP TABLE essms AS
                SELECT finess_et, premiere_mesure = ':period' AS first_measure
                FROM read_csv(:file, delim = ';', header = true, all_varchar = true)
                WHERE premiere_mesure <= ':period'
                  AND coalesce(debut_participation, '') < ':after'
                  AND coalesce(fin_participation, '9999') >= ':month'
                """.replace(":file", Extract.quoted(referentiel.resolve("etablissements.csv"))));
    }

    private String dossiers() {
        String rows = Extract.DOSSIERS.select(groups, """
                finess_et, dossier_id, coalesce(usager_id, dossier_id) AS usager_id,
                date_entree < ':after' AND coalesce(date_sortie, '9999-12-31') >= ':quarter' AS stay,
                date_entree < ':after' AND coalesce(date_sortie, '9999-12-31') >= ':month' AS recent_stay,
                coalesce(upper(eligible_projet), 'OUI') = 'OUI' OR motif_non_eligible IS NULL AS eligible,
                derniere_mise_a_jour < ':after' AND derniere_mise_a_jour >= ':quarter' AS updated,
                derniere_mise_a_jour < ':after' AND derniere_mise_a_jour >= ':month' AS recent_updated""", "true");
        return dated("""
                CREATE TEMP TABLE dossier AS
                SELECT finess_et, dossier_id, any_value(usager_id) AS usager_id,
                  bool_or(stay) AS stay, bool_or(recent_stay) AS recent_stay,
                  bool_or(stay AND eligible) AS eligible, bool_or(recent_stay AND eligible) AS recent_eligible,
                  bool_or(updated) AS updated, bool_or(recent_updated) AS recent_updated
                FROM (%s)
                GROUP BY finess_et, dossier_id
                """.formatted(rows));
    }

    /** The dossiers with a row that counts: it ends in the window or after, and meets the condition. */
    private String marks(String table, Extract extract, String end, String condition) {
        String rows = extract.select(
                groups,
                "finess_et, dossier_id, " + end + " >= ':month' AS recent",
                condition + " AND " + end + " >= ':quarter'");
        return dated("""
                CREATE TEMP TABLE %s AS
                SELECT finess_et, dossier_id, bool_or(recent) AS recent FROM (%s)
                GROUP BY finess_et, dossier_id
                """.formatted(table, rows));
    }

    private String messages() {
        String rows = Extract.MESSAGES_MSSANTE.select(groups, """
                finess_et, message_id, date_envoi >= ':month' AS recent""", """
                coalesce(upper(sens), 'EMIS') = 'EMIS' AND coalesce(upper(statut), 'ACCEPTE') = 'ACCEPTE'
                AND date_envoi >= ':quarter' AND date_envoi < ':after'""");
        return dated("""
                CREATE TEMP TABLE message AS
                SELECT finess_et, count(*) AS sent, count(*) FILTER (recent) AS recent_sent
                FROM (SELECT finess_et, message_id, bool_or(recent) AS recent FROM (%s) GROUP BY finess_et, message_id)
                GROUP BY finess_et
                """.formatted(rows));
    }

    private String dated(String sql) {
        YearMonth month = YearMonth.parse(period);
        return sql.replace(":period", period)
                .replace(":quarter", month.minusMonths(2).atDay(1).toString())
                .replace(":month", month.atDay(1).toString())
                .replace(":after", month.plusMonths(1).atDay(1).toString());
    }

    private static final String PERSONS = """
            CREATE TEMP TABLE person AS
            SELECT finess_et, usager_id,
              bool_or(CASE WHEN first_measure THEN stay ELSE recent_stay END) AS present,
              bool_or(CASE WHEN first_measure THEN eligible ELSE recent_eligible END) AS eligible,
              bool_or(CASE WHEN first_measure THEN coalesce(updated, false) OR u.recent IS NOT NULL
                ELSE coalesce(recent_updated, false) OR coalesce(u.recent, false) END) AS active,
              bool_or(CASE WHEN first_measure THEN p.recent IS NOT NULL ELSE coalesce(p.recent, false) END) AS projet,
              bool_or(CASE WHEN first_measure THEN v.recent IS NOT NULL ELSE coalesce(v.recent, false) END) AS evenement,
              bool_or(CASE WHEN first_measure THEN a.recent IS NOT NULL ELSE coalesce(a.recent, false) END) AS dmp
            FROM dossier JOIN essms USING (finess_et)
            LEFT JOIN mise_a_jour u USING (finess_et, dossier_id)
            LEFT JOIN projet p USING (finess_et, dossier_id)
            LEFT JOIN evenement v USING (finess_et, dossier_id)
            LEFT JOIN dmp a USING (finess_et, dossier_id)
            GROUP BY finess_et, usager_id
            """;

    private static final String COUNTS = """
            CREATE TEMP TABLE counts AS
            SELECT finess_et, count(*) AS present,
              count(*) FILTER (NOT eligible) AS not_eligible,
              count(*) FILTER (active) AS active,
              count(*) FILTER (active AND projet) AS projet,
              count(*) FILTER (active AND evenement) AS evenement,
              count(*) FILTER (eligible AND dmp) AS dmp
            FROM person WHERE present GROUP BY finess_et
            """;

    private static final String FIGURES = """
            COPY (
              WITH base AS (
                SELECT finess_et, greatest(coalesce(present, 0), coalesce(personnes_accompagnees, 0)) AS pa,
                  pa - coalesce(not_eligible, 0) AS pe, coalesce(active, 0) AS da, coalesce(projet, 0) AS projet,
                  coalesce(evenement, 0) AS evenement, coalesce(dmp, 0) AS dmp,
                  coalesce(CASE WHEN first_measure THEN sent ELSE recent_sent END, 0) AS messages
                FROM essms LEFT JOIN counts USING (finess_et) LEFT JOIN effectif USING (finess_et)
                LEFT JOIN message USING (finess_et))
              SELECT finess_et, 'MSSANTE' AS indicateur, messages AS numerateur, pe AS denominateur FROM base
              UNION ALL SELECT finess_et, 'DMP', dmp, pe FROM base
              UNION ALL SELECT finess_et, 'DOSSIERS_ACTIFS', da, pa FROM base
              UNION ALL SELECT finess_et, 'PROJET_PERSONNALISE', projet, da FROM base
              UNION ALL SELECT finess_et, 'EVENEMENT_AGENDA', evenement, da FROM base
            ) TO :file (HEADER, DELIMITER ';')
            """;
}
