package fr.jauge.explanation;

import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Population;
import fr.jauge.lexicon.AnomalyCode;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.Window;
import fr.jauge.publication.EssmsCounts;
import fr.jauge.publication.IndicateurRow;
import fr.jauge.publication.PublishedRow;
import fr.jauge.publication.StandingRevision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Put together what the documents of a revision say of some ESSMS. */
final class EssmsReader {
    private final StandingRevision documents;
    private final DepotOutcomes depots;

    EssmsReader(StandingRevision documents) throws IOException {
        this.documents = documents;
        this.depots = DepotOutcomes.read(documents);
    }

    /** Hold what {@code calculs.csv} says. */
    private record Calculation(Optional<Period> firstMeasure, List<String> depots, Optional<EssmsCounts> counts) {
        static final Calculation NONE = new Calculation(Optional.empty(), List.of(), Optional.empty());
    }

    /** Hold what {@code indicateurs.csv} says; the window is the same in every row. */
    private record Indicators(Optional<Window> window, List<IndicatorResult> results) {
        static final Indicators NONE = new Indicators(Optional.empty(), List.of());
    }

    /**
     * Reads the ESSMS wanted, in the order of {@code essms.csv}.
     *
     * @param wanted by {@code projet_id} or {@code finess_et}
     * @throws ContradictionException when a denominator is not what its counts give
     */
    List<EssmsExplanation> read(Predicate<PublishedRow> wanted) throws IOException {
        Map<String, Indicators> indicators = indicators(wanted);
        Map<String, Calculation> calculations = calculations(wanted);
        Map<String, Map<AnomalyCode, Long>> anomalies = anomalies(wanted);
        List<EssmsExplanation> found = documents.rows("essms.csv", wanted, row -> {
            String finess = row.text("finess_et");
            Indicators figures = indicators.getOrDefault(finess, Indicators.NONE);
            Calculation calculation = calculations.getOrDefault(finess, Calculation.NONE);
            return new EssmsExplanation(
                    row.finess(),
                    row.text("projet_id"),
                    row.text("raison_sociale"),
                    row.text("secteur"),
                    row.text("situation"),
                    row.code("statut", EssmsStatus.class),
                    figures.window(),
                    calculation.firstMeasure(),
                    row.text("va_prete").equals("OUI"),
                    figures.results(),
                    row.number("personnes_accompagnees").isPresent(),
                    calculation.counts(),
                    figures.window()
                            .map(window -> depots.named(calculation.depots(), window))
                            .orElse(List.of()),
                    anomalies.getOrDefault(finess, Map.of()));
        });
        for (EssmsExplanation each : found) {
            check(each);
        }
        return found;
    }

    private Map<String, Indicators> indicators(Predicate<PublishedRow> wanted) throws IOException {
        Map<String, Indicators> found = new HashMap<>();
        documents.rows("indicateurs.csv", wanted, row -> {
            Optional<Window> window = row.date("debut_fenetre")
                    .map(day -> new Window(
                            documents.period(), row.text("premiere_mesure").equals("true")));
            return found.computeIfAbsent(row.text("finess_et"), finess -> new Indicators(window, new ArrayList<>()))
                    .results()
                    .add(IndicateurRow.read(row));
        });
        return found;
    }

    private Map<String, Calculation> calculations(Predicate<PublishedRow> wanted) throws IOException {
        Map<String, Calculation> found = new HashMap<>();
        documents.rows(
                "calculs.csv",
                wanted,
                row -> found.put(
                        row.text("finess_et"),
                        new Calculation(
                                row.period("mois_premiere_mesure"), EssmsCounts.depots(row), EssmsCounts.read(row))));
        return found;
    }

    private Map<String, Map<AnomalyCode, Long>> anomalies(Predicate<PublishedRow> wanted) throws IOException {
        Map<String, Map<AnomalyCode, Long>> found = new HashMap<>();
        documents.rows(
                "anomalies.csv",
                wanted,
                row -> found.computeIfAbsent(row.text("finess_et"), finess -> new EnumMap<>(AnomalyCode.class))
                        .put(
                                row.code("code", AnomalyCode.class),
                                row.number("nombre").orElseThrow()));
        return found;
    }

    private static void check(EssmsExplanation essms) throws ContradictionException {
        for (IndicatorResult result : essms.indicators()) {
            if (result.ratio().isPresent() && !agrees(result, essms.counts().map(EssmsCounts::population))) {
                throw new ContradictionException(
                        "Le taux " + result.indicateur() + " de " + essms.finess() + " et calculs.csv");
            }
        }
    }

    private static boolean agrees(IndicatorResult result, Optional<Population> population) {
        long numerator = result.ratio().orElseThrow().numerator();
        long denominator = result.ratio().orElseThrow().denominator();
        return population.isPresent()
                && population.get().denominator(result.indicateur()) == denominator
                && (result.indicateur() != Indicateur.DOSSIERS_ACTIFS
                        || population.get().active() == numerator);
    }

    /** Wants one ESSMS. */
    static Predicate<PublishedRow> of(Finess finess) {
        return row -> row.text("finess_et").equals(finess.value());
    }

    /** Wants those of a projet. */
    static Predicate<PublishedRow> of(String projet) {
        return row -> row.text("projet_id").equals(projet);
    }
}
