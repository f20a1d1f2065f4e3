package fr.jauge.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every metric that dashboards and alerts outside rely on: whoever changes one here changes it for all of them. */
class MetricNamesTest {
    private static final String NAMES = """
            jauge_revision_info periode revision
            jauge_revision_number
            jauge_revision_intact
            jauge_revision_provisional
            jauge_revision_period_end_timestamp_seconds
            jauge_revision_published_timestamp_seconds
            jauge_ended_period_end_timestamp_seconds
            jauge_projet_info projet_id intitule porteur region campagne
            jauge_projet_essms projet_id region statut
            jauge_projet_essms_absents projet_id region motif
            jauge_projet_verdict projet_id region verdict
            jauge_projet_subvention_euros projet_id region
            jauge_projet_avance_euros projet_id region
            jauge_projet_solde_euros projet_id region etat
            jauge_projet_montant_a_confirmer projet_id region
            jauge_projet_delai_indicatif_timestamp_seconds projet_id region
            jauge_projet_indicateur_ratio projet_id region indicateur
            jauge_projet_indicateur_cible_ratio projet_id region indicateur
            jauge_projet_indicateur_essms projet_id region indicateur statut
            jauge_projet_indicateur_optionnel projet_id region indicateur
            jauge_projet_cibles_perdues projet_id region indicateur
            jauge_region_essms region statut
            jauge_region_indicateur_ratio region indicateur
            jauge_region_indicateur_essms region indicateur statut
            jauge_secteur_essms secteur statut
            jauge_secteur_indicateur_ratio secteur indicateur
            jauge_secteur_indicateur_essms secteur indicateur statut
            jauge_campagne_indicateur_cible_ratio campagne indicateur
            jauge_essms_omitted
            jauge_essms_info projet_id finess_et raison_sociale secteur
            jauge_essms_statut projet_id finess_et secteur statut
            jauge_essms_indicateur_ratio projet_id finess_et indicateur
            jauge_essms_indicateur_cible_ratio projet_id finess_et indicateur
            jauge_essms_indicateur_atteint projet_id finess_et indicateur
            jauge_essms_cible_perdue projet_id finess_et indicateur
            jauge_essms_absent projet_id finess_et motif
            jauge_depots statut motif
            jauge_fichiers fichier statut motif
            jauge_depot_lignes depot issue
            jauge_depot_rejets depot code
            jauge_depot_rejets_ratio depot
            jauge_depot_rejets_previous_ratio depot
            jauge_depot_size_bytes depot
            jauge_depot_refuse depot motif
            jauge_depot_manquant depot
            jauge_history_intact periode
            jauge_history_projet_indicateur_ratio periode projet_id region indicateur
            jauge_history_region_indicateur_ratio periode region indicateur
            jauge_history_secteur_indicateur_ratio periode secteur indicateur
            jauge_history_projets periode region verdict
            jauge_history_solde_euros periode region etat
            jauge_history_lignes periode issue
            jauge_database_up
            jauge_last_completed_run_info periode revision
            jauge_last_completed_run_period_end_timestamp_seconds
            jauge_last_completed_run_revision
            jauge_last_completed_run_end_timestamp_seconds
            jauge_last_completed_run_duration_seconds
            jauge_last_completed_run_step_duration_seconds step
            jauge_last_failed_run_info periode revision
            jauge_last_failed_run_end_timestamp_seconds
            jauge_runs_total status
            jauge_last_attempt_info periode
            jauge_last_attempt_end_timestamp_seconds
            jauge_last_attempt_exit_code
            jauge_metrics_read_timestamp_seconds
            """;

    @Test
    void everyNameAndItsLabels() {
        assertThat(Arrays.stream(MetricName.values())
                        .map(metric -> (metric.published() + " " + String.join(" ", metric.labels())).strip()))
                .containsExactlyElementsOf(NAMES.lines().toList());
    }

    @Test
    void theTableForOperatorsHasThemAllAndNoOther() throws IOException {
        List<String> rows = Files.readString(Path.of("jobs/README.md"))
                .lines()
                .filter(line -> line.startsWith("| `jauge_"))
                .map(line -> line.replaceAll("^\\| `(jauge_\\w+)(?:\\{([\\w, ]*)\\})?` \\|.*", "$1 $2")
                        .replace(",", "")
                        .strip())
                .collect(Collectors.toList());
        assertThat(rows).containsExactlyElementsOf(NAMES.lines().toList());
    }

    @Test
    void everyoneSaysWhatItIs() {
        assertThat(MetricName.values())
                .allSatisfy(metric -> assertThat(metric.help()).endsWith(".").hasSizeGreaterThan(15));
    }
}
