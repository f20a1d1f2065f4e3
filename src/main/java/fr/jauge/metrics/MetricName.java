package fr.jauge.metrics;

import java.util.List;

/**
 * Name every metric that is published. Whoever changes a name or a label here changes it for the dashboards and alerts of
 * everybody outside.
 *
 * <p>Base units, ratios from 0 to 1 ({@code _ratio}), instants in seconds since 1970 ({@code _timestamp_seconds}), {@code
 * _total} for the one counter: a revision can lower any other figure, so it is a gauge.
 */
enum MetricName {
    REVISION(Kind.INFO, "revision", "The revision that the figures come from.", "periode", "revision"),
    REVISION_NUMBER(Kind.GAUGE, "revision_number", "Number of the revision that stands."),
    REVISION_INTACT(
            Kind.GAUGE,
            "revision_intact",
            "Whether the files of the revision that stands are what was published; when not, no figure is shown."),
    REVISION_PROVISIONAL(
            Kind.GAUGE, "revision_provisional", "Whether the revision that stands is of a period that had not ended."),
    REVISION_PERIOD_END(
            Kind.GAUGE,
            "revision_period_end_timestamp_seconds",
            "End of the period that the figures are of, in Europe/Paris."),
    REVISION_PUBLISHED(
            Kind.GAUGE, "revision_published_timestamp_seconds", "When the revision that stands was published."),
    ENDED_PERIOD_END(
            Kind.GAUGE,
            "ended_period_end_timestamp_seconds",
            "End of the last period that is published and not provisional, in Europe/Paris."),

    PROJET(Kind.INFO, "projet", "Who a projet is.", "projet_id", "intitule", "porteur", "region", "campagne"),
    PROJET_ESSMS(Kind.GAUGE, "projet_essms", "ESSMS of a projet by status.", "projet_id", "region", "statut"),
    PROJET_ESSMS_ABSENTS(
            Kind.GAUGE,
            "projet_essms_absents",
            "ESSMS of a projet of which nothing was received, by why.",
            "projet_id",
            "region",
            "motif"),
    PROJET_VERDICT(
            Kind.GAUGE,
            "projet_verdict",
            "Verdict on a projet: 1 for the one that holds, 0 for the others.",
            "projet_id",
            "region",
            "verdict"),
    PROJET_SUBVENTION(Kind.GAUGE, "projet_subvention_euros", "Grant of a projet.", "projet_id", "region"),
    PROJET_AVANCE(Kind.GAUGE, "projet_avance_euros", "First half of the grant of a projet.", "projet_id", "region"),
    PROJET_SOLDE(
            Kind.GAUGE,
            "projet_solde_euros",
            "Second half of the grant of a projet: eligible when the figures allow it, retenu otherwise.",
            "projet_id",
            "region",
            "etat"),
    PROJET_A_CONFIRMER(
            Kind.GAUGE,
            "projet_montant_a_confirmer",
            "Whether the ARS has to confirm the amount of a projet.",
            "projet_id",
            "region"),
    PROJET_DELAI(
            Kind.GAUGE,
            "projet_delai_indicatif_timestamp_seconds",
            "End of the indicative duration of a projet; absent without the date of its convention.",
            "projet_id",
            "region"),
    PROJET_RATIO(
            Kind.GAUGE,
            "projet_indicateur_ratio",
            "Sum of numerators over sum of denominators of the ESSMS of a projet, for information.",
            "projet_id",
            "region",
            "indicateur"),
    PROJET_CIBLE(
            Kind.GAUGE,
            "projet_indicateur_cible_ratio",
            "Target that each ESSMS of a projet has to reach.",
            "projet_id",
            "region",
            "indicateur"),
    PROJET_INDICATEUR_ESSMS(
            Kind.GAUGE,
            "projet_indicateur_essms",
            "ESSMS of a projet by status of an indicator.",
            "projet_id",
            "region",
            "indicateur",
            "statut"),
    PROJET_OPTIONNEL(
            Kind.GAUGE,
            "projet_indicateur_optionnel",
            "Count of an optional indicator over the ESSMS of a projet.",
            "projet_id",
            "region",
            "indicateur"),
    PROJET_PERDUES(
            Kind.GAUGE,
            "projet_cibles_perdues",
            "ESSMS of a projet that reached a target in the month before and do not now.",
            "projet_id",
            "region",
            "indicateur"),

    REGION_ESSMS(Kind.GAUGE, "region_essms", "ESSMS of a region by status.", "region", "statut"),
    REGION_RATIO(
            Kind.GAUGE,
            "region_indicateur_ratio",
            "Sum of numerators over sum of denominators of the ESSMS of a region.",
            "region",
            "indicateur"),
    REGION_INDICATEUR_ESSMS(
            Kind.GAUGE,
            "region_indicateur_essms",
            "ESSMS of a region by status of an indicator.",
            "region",
            "indicateur",
            "statut"),
    SECTEUR_ESSMS(Kind.GAUGE, "secteur_essms", "ESSMS of a sector by status.", "secteur", "statut"),
    SECTEUR_RATIO(
            Kind.GAUGE,
            "secteur_indicateur_ratio",
            "Sum of numerators over sum of denominators of the ESSMS of a sector.",
            "secteur",
            "indicateur"),
    SECTEUR_INDICATEUR_ESSMS(
            Kind.GAUGE,
            "secteur_indicateur_essms",
            "ESSMS of a sector by status of an indicator.",
            "secteur",
            "indicateur",
            "statut"),
    CAMPAGNE_CIBLE(Kind.GAUGE, "campagne_indicateur_cible_ratio", "Target of a campaign.", "campagne", "indicateur"),

    ESSMS_OMITTED(
            Kind.GAUGE,
            "essms_omitted",
            "ESSMS without series of their own since there are more than jauge.metrics.establishments; 0 when all have."),
    ESSMS(Kind.INFO, "essms", "Who an ESSMS is.", "projet_id", "finess_et", "raison_sociale", "secteur"),
    ESSMS_STATUT(
            Kind.GAUGE, "essms_statut", "Status of an ESSMS, always 1.", "projet_id", "finess_et", "secteur", "statut"),
    ESSMS_RATIO(
            Kind.GAUGE,
            "essms_indicateur_ratio",
            "Rate of an ESSMS; absent when it could not be computed.",
            "projet_id",
            "finess_et",
            "indicateur"),
    ESSMS_CIBLE(
            Kind.GAUGE, "essms_indicateur_cible_ratio", "Target of an ESSMS.", "projet_id", "finess_et", "indicateur"),
    ESSMS_ATTEINT(
            Kind.GAUGE,
            "essms_indicateur_atteint",
            "Whether an ESSMS reaches a target; absent when it is not judged on it.",
            "projet_id",
            "finess_et",
            "indicateur"),
    ESSMS_PERDUE(
            Kind.GAUGE,
            "essms_cible_perdue",
            "A target that an ESSMS reached in the month before and does not now, always 1.",
            "projet_id",
            "finess_et",
            "indicateur"),
    ESSMS_ABSENT(
            Kind.GAUGE,
            "essms_absent",
            "An ESSMS of which nothing was received, always 1.",
            "projet_id",
            "finess_et",
            "motif"),

    DEPOTS(Kind.GAUGE, "depots", "Depots of the month by status.", "statut", "motif"),
    FICHIERS(Kind.GAUGE, "fichiers", "Extracts of the accepted depots of the month.", "fichier", "statut", "motif"),
    DEPOT_LIGNES(Kind.GAUGE, "depot_lignes", "Rows of a depot of the month by outcome.", "depot", "issue"),
    DEPOT_REJETS(
            Kind.GAUGE,
            "depot_rejets",
            "Rejected rows of a depot of the month by code; NON_DETAILLE beyond the first 1,000 of a file.",
            "depot",
            "code"),
    DEPOT_REJETS_RATIO(
            Kind.GAUGE, "depot_rejets_ratio", "Share of the rows of a depot of the month that is rejected.", "depot"),
    DEPOT_REJETS_BEFORE(
            Kind.GAUGE,
            "depot_rejets_previous_ratio",
            "The same share in the depot of that name of the month before.",
            "depot"),
    DEPOT_SIZE(Kind.GAUGE, "depot_size_bytes", "Unpacked size of a depot of the month.", "depot"),
    DEPOT_REFUSE(Kind.GAUGE, "depot_refuse", "A depot of the month that was refused, always 1.", "depot", "motif"),
    DEPOT_MANQUANT(
            Kind.GAUGE,
            "depot_manquant",
            "A depot accepted in the month before of whose name nothing came this month, always 1.",
            "depot"),

    HISTORY_INTACT(
            Kind.GAUGE,
            "history_intact",
            "Whether the revision that stands of a month is what was published; when not, it is left out.",
            "periode"),
    HISTORY_PROJET_RATIO(
            Kind.GAUGE,
            "history_projet_indicateur_ratio",
            "Rate of a projet, month by month.",
            "periode",
            "projet_id",
            "region",
            "indicateur"),
    HISTORY_REGION_RATIO(
            Kind.GAUGE,
            "history_region_indicateur_ratio",
            "Rate of a region, month by month.",
            "periode",
            "region",
            "indicateur"),
    HISTORY_SECTEUR_RATIO(
            Kind.GAUGE,
            "history_secteur_indicateur_ratio",
            "Rate of a sector, month by month.",
            "periode",
            "secteur",
            "indicateur"),
    HISTORY_PROJETS(
            Kind.GAUGE, "history_projets", "Projets by verdict, month by month.", "periode", "region", "verdict"),
    HISTORY_SOLDE(
            Kind.GAUGE,
            "history_solde_euros",
            "Second halves of the grants, eligible or retenu, month by month.",
            "periode",
            "region",
            "etat"),
    HISTORY_LIGNES(
            Kind.GAUGE,
            "history_lignes",
            "Rows of the depots of a month by outcome, month by month.",
            "periode",
            "issue"),

    DATABASE_UP(Kind.GAUGE, "database_up", "Whether the database of the runs answers."),
    COMPLETED_RUN(Kind.INFO, "last_completed_run", "The last run that completed.", "periode", "revision"),
    COMPLETED_RUN_PERIOD_END(
            Kind.GAUGE,
            "last_completed_run_period_end_timestamp_seconds",
            "End of the period of the last run that completed, in Europe/Paris."),
    COMPLETED_RUN_REVISION(
            Kind.GAUGE, "last_completed_run_revision", "Number of the revision that the last completed run made."),
    COMPLETED_RUN_END(
            Kind.GAUGE, "last_completed_run_end_timestamp_seconds", "When the last run that completed ended."),
    COMPLETED_RUN_DURATION(
            Kind.GAUGE, "last_completed_run_duration_seconds", "How long the last run that completed took."),
    COMPLETED_RUN_STEP(
            Kind.GAUGE,
            "last_completed_run_step_duration_seconds",
            "How long each step of the last run that completed took.",
            "step"),
    FAILED_RUN(Kind.INFO, "last_failed_run", "The last run that failed or was stopped.", "periode", "revision"),
    FAILED_RUN_END(
            Kind.GAUGE, "last_failed_run_end_timestamp_seconds", "When the last run that failed or was stopped ended."),
    RUNS(Kind.COUNTER, "runs", "Runs that the database knows, by the status Spring Batch gives them.", "status"),

    ATTEMPT(Kind.INFO, "last_attempt", "The command that wrote these metrics.", "periode"),
    ATTEMPT_END(Kind.GAUGE, "last_attempt_end_timestamp_seconds", "When the command that wrote these metrics ended."),
    ATTEMPT_EXIT_CODE(
            Kind.GAUGE,
            "last_attempt_exit_code",
            "Exit code of the command that wrote these metrics: 1 failed, 2 wrong usage, 3 something was refused."),
    READ(
            Kind.GAUGE,
            "metrics_read_timestamp_seconds",
            "When these metrics were read from the reports and the database.");

    private static final String PREFIX = "jauge_";

    /** Name what a metric is for Prometheus. */
    enum Kind {
        GAUGE,
        /** Its name ends in {@code _info}. */
        INFO,
        /** Its name ends in {@code _total}. */
        COUNTER
    }

    private final Kind kind;
    private final String name;
    private final String help;

    @SuppressWarnings("ImmutableEnumChecker") // what List.of gives
    private final List<String> labels;

    MetricName(Kind kind, String name, String help, String... labels) {
        this.kind = kind;
        this.name = name;
        this.help = help;
        this.labels = List.of(labels);
    }

    Kind kind() {
        return kind;
    }

    /** Without what its kind adds. */
    String base() {
        return PREFIX + name;
    }

    /** As it is on the page. */
    String published() {
        return switch (kind) {
            case GAUGE -> base();
            case INFO -> base() + "_info";
            case COUNTER -> base() + "_total";
        };
    }

    String help() {
        return help;
    }

    List<String> labels() {
        return labels;
    }
}
