package fr.jauge.explanation;

import fr.jauge.campagne.CampagneRules;
import fr.jauge.campagne.CatalogReader;
import fr.jauge.campagne.CatalogReading;
import fr.jauge.decision.AmountLine;
import fr.jauge.decision.CappedExpense;
import fr.jauge.decision.EssmsObstacle;
import fr.jauge.decision.Justificatif;
import fr.jauge.decision.Obstacles;
import fr.jauge.decision.ProjetVerdict;
import fr.jauge.decision.Reserve;
import fr.jauge.decision.Subvention;
import fr.jauge.explanation.ProjetExplanation.Evidence;
import fr.jauge.explanation.ProjetExplanation.Facts;
import fr.jauge.lexicon.AnomalyCode;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Situation;
import fr.jauge.lexicon.Verdict;
import fr.jauge.publication.PublishedRow;
import fr.jauge.publication.StandingRevision;
import fr.jauge.registry.PartMedicoSociale;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Put together what the documents of a revision say of one projet. */
final class ProjetReader {
    private static final String MATERIEL = "MATERIEL";
    private static final String AMOA = "AMOA";

    private final StandingRevision documents;
    private final String projet;

    /** @param projet its identifier as published */
    ProjetReader(StandingRevision documents, String projet) {
        this.documents = documents;
        this.projet = projet;
    }

    /** Hold what {@code projets.csv} says beside the facts. */
    private record Decided(
            Facts facts, Verdict verdict, String motif, BigDecimal total, BigDecimal avance, BigDecimal solde) {}

    /**
     * Reads the projet, or nothing when the revision does not know it.
     *
     * @throws ContradictionException when the verdict or the grant is not what its parts give
     */
    Optional<ProjetExplanation> read() throws IOException {
        List<Decided> rows = rows("projets.csv", ProjetReader::decided);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Decided decided = rows.get(0);
        List<EssmsExplanation> essms = new EssmsReader(documents).read(EssmsReader.of(projet));
        Evidence evidence = one("justificatifs.csv", this::evidence);
        ProjetVerdict verdict = verdict(decided, essms, evidence);
        List<EssmsObstacle> obstacles = essms.stream()
                .flatMap(each -> EssmsObstacle.of(each.finess(), each.status(), each.indicators()).stream())
                .toList();
        return Optional.of(new ProjetExplanation(
                decided.facts(),
                essms,
                verdict,
                Obstacles.of(obstacles, evidence.missing()),
                evidence,
                subvention(decided),
                anomalies(),
                rules(decided.facts().campagne())));
    }

    private static Decided decided(PublishedRow row) {
        return new Decided(
                new Facts(
                        row.text("projet_id"),
                        row.text("intitule"),
                        row.text("porteur"),
                        row.text("region"),
                        row.integer("campagne").orElseThrow()),
                row.code("verdict", Verdict.class),
                row.text("motif"),
                row.decimal("subvention").orElseThrow(),
                row.decimal("avance").orElseThrow(),
                row.decimal("solde").orElseThrow());
    }

    private ProjetVerdict verdict(Decided decided, List<EssmsExplanation> essms, Evidence evidence)
            throws ContradictionException {
        Map<Finess, EssmsStatus> statuses = new TreeMap<>();
        essms.forEach(each -> statuses.put(each.finess(), each.status()));
        ProjetVerdict verdict = ProjetVerdict.of(statuses, evidence.missing());
        if (verdict.verdict() != decided.verdict() || !verdict.motif().equals(decided.motif())) {
            throw new ContradictionException("Le verdict de " + projet + " et les statuts de ses établissements");
        }
        return verdict;
    }

    private Evidence evidence(PublishedRow row) {
        return new Evidence(
                row.date("date_convention"),
                row.date("date_vsr"),
                row.date("date_visa_depenses"),
                row.date("limite_delai_indicatif"),
                Justificatif.missing(row.date("date_vsr"), row.date("date_visa_depenses"), documents.period()));
    }

    private Subvention subvention(Decided decided) throws IOException {
        List<AmountLine> lines = new ArrayList<>();
        Map<String, BigDecimal> extras = new TreeMap<>();
        rows("montants.csv", row -> {
            if (row.text("finess_et").isEmpty()) {
                extras.put(row.text("situation"), row.decimal("montant").orElseThrow());
            } else {
                lines.add(line(row));
            }
            return row;
        });
        Subvention subvention = one("justificatifs.csv", row -> {
            Optional<CappedExpense> materiel = expense(row, "materiel", extras.get(MATERIEL));
            Optional<CappedExpense> amoa = expense(row, "amoa", extras.get(AMOA));
            return new Subvention(
                    lines, materiel, amoa, decided.total(), decided.avance(), decided.solde(), reserves(row), ogs(row));
        });
        BigDecimal sum = Stream.concat(lines.stream().map(AmountLine::montant), extras.values().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        check(subvention);
        if (sum.compareTo(subvention.total()) != 0) {
            throw new ContradictionException("La subvention de " + projet + " et la somme de ses lignes");
        }
        return subvention;
    }

    private void check(Subvention subvention) throws ContradictionException {
        for (AmountLine line : subvention.lignes()) {
            if (!line.isSound()) {
                throw new ContradictionException("Le montant de " + line.finess() + " et son calcul");
            }
        }
        if (Stream.concat(subvention.materiel().stream(), subvention.amoa().stream())
                .anyMatch(each -> !each.isSound())) {
            throw new ContradictionException("La dépense plafonnée de " + projet + " et son montant");
        }
    }

    private static AmountLine line(PublishedRow row) {
        return new AmountLine(
                row.finess(),
                row.code("situation", Situation.class),
                row.integer("rang").orElseThrow(),
                row.decimal("usage").orElseThrow(),
                row.decimal("logiciel").orElseThrow(),
                PartMedicoSociale.parse(row.text("part_medico_sociale")),
                row.decimal("montant").orElseThrow());
    }

    private static Optional<CappedExpense> expense(PublishedRow row, String kind, @Nullable BigDecimal montant) {
        return montant == null
                ? Optional.empty()
                : Optional.of(new CappedExpense(
                        row.decimal("depense_" + kind).orElseThrow(),
                        row.decimal("plafond_" + kind).orElseThrow(),
                        montant));
    }

    private static Set<Reserve> reserves(PublishedRow row) {
        Set<Reserve> reserves = EnumSet.noneOf(Reserve.class);
        words(row.text("reserves")).forEach(name -> reserves.add(Reserve.valueOf(name)));
        return reserves;
    }

    private static SortedMap<Finess, Long> ogs(PublishedRow row) {
        SortedMap<Finess, Long> ogs = new TreeMap<>();
        words(row.text("og_non_petits")).forEach(og -> {
            String[] parts = og.split(":", 2);
            ogs.put(new Finess(parts[0]), Long.valueOf(parts[1]));
        });
        return ogs;
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Map<AnomalyCode, Long> anomalies() throws IOException {
        Map<AnomalyCode, Long> anomalies = new EnumMap<>(AnomalyCode.class);
        rows(
                "anomalies.csv",
                row -> row.text("finess_et").isEmpty()
                        ? anomalies.put(
                                row.code("code", AnomalyCode.class),
                                row.number("nombre").orElseThrow())
                        : null);
        return anomalies;
    }

    private CampagneRules rules(int year) throws IOException {
        if (CatalogReader.read(year, documents.rules(year)) instanceof CatalogReading.Valid valid) {
            return valid.catalog().rules(year).orElseThrow();
        }
        throw new IOException(
                "Les règles de la campagne " + year + " publiées avec la révision ne sont pas lisibles par"
                        + " cette version de Jauge : employer celle que nomme manifest.json.");
    }

    private <T> List<T> rows(String document, Function<PublishedRow, T> reading) throws IOException {
        return documents.rows(document, EssmsReader.of(projet), reading);
    }

    private <T> T one(String document, Function<PublishedRow, T> reading) throws IOException {
        List<T> rows = rows(document, reading);
        if (rows.size() != 1) {
            throw new ContradictionException("projets.csv et " + document);
        }
        return rows.get(0);
    }
}
