package fr.jauge.metrics;

import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Verdict;
import fr.jauge.publication.PublishedRows;
import fr.jauge.publication.StandingRevision;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Read the files of one revision, each held against its manifest, into the figures of a month. */
final class MonthReader {
    private final StandingRevision revision;

    private MonthReader(StandingRevision revision) {
        this.revision = revision;
    }

    /**
     * Reads the revision.
     *
     * @throws IOException when a file of it cannot be read, or is not what was published
     */
    static MonthFigures read(StandingRevision revision) throws IOException {
        MonthReader reader = new MonthReader(revision);
        try {
            return new MonthFigures(
                    revision.period(),
                    revision.number(),
                    revision.provisional(),
                    Instant.parse(revision.published()),
                    reader.projets(),
                    reader.essms(),
                    new DepotReader(revision).depots());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(revision.folder() + " is not of the form of a revision", e);
        }
    }

    private List<Projet> projets() throws IOException {
        Map<String, LocalDate> limits = limits();
        List<Projet> projets = new ArrayList<>();
        PublishedRows rows = revision.open("projets.csv");
        int id = rows.column("projet_id");
        int intitule = rows.column("intitule");
        int porteur = rows.column("porteur");
        int region = rows.column("region");
        int campagne = rows.column("campagne");
        int verdict = rows.column("verdict");
        int subvention = rows.column("subvention");
        int avance = rows.column("avance");
        int solde = rows.column("solde");
        int statut = rows.column("statut_montant");
        while (rows.next()) {
            projets.add(new Projet(
                    text(rows, id),
                    text(rows, intitule),
                    text(rows, porteur),
                    rows.cell(region),
                    rows.cell(campagne),
                    Verdict.valueOf(rows.cell(verdict)),
                    new BigDecimal(rows.cell(subvention)),
                    new BigDecimal(rows.cell(avance)),
                    new BigDecimal(rows.cell(solde)),
                    rows.cell(statut).equals("A_CONFIRMER"),
                    Optional.ofNullable(limits.get(text(rows, id)))));
        }
        return projets;
    }

    private Map<String, LocalDate> limits() throws IOException {
        Map<String, LocalDate> limits = new HashMap<>();
        PublishedRows rows = revision.open("justificatifs.csv");
        int id = rows.column("projet_id");
        int limit = rows.column("limite_delai_indicatif");
        while (rows.next()) {
            if (!rows.cell(limit).isEmpty()) {
                limits.put(text(rows, id), LocalDate.parse(rows.cell(limit)));
            }
        }
        return limits;
    }

    private List<Essms> essms() throws IOException {
        Map<String, List<Essms.Measured>> indicators = indicators();
        List<Essms> essms = new ArrayList<>();
        PublishedRows rows = revision.open("essms.csv");
        int finess = rows.column("finess_et");
        int projet = rows.column("projet_id");
        int name = rows.column("raison_sociale");
        int secteur = rows.column("secteur");
        int statut = rows.column("statut");
        while (rows.next()) {
            essms.add(new Essms(
                    rows.cell(finess),
                    text(rows, projet),
                    text(rows, name),
                    rows.cell(secteur),
                    EssmsStatus.valueOf(rows.cell(statut)),
                    indicators.getOrDefault(rows.cell(finess), List.of())));
        }
        return essms;
    }

    private Map<String, List<Essms.Measured>> indicators() throws IOException {
        Map<String, List<Essms.Measured>> indicators = new HashMap<>();
        PublishedRows rows = revision.open("indicateurs.csv");
        int finess = rows.column("finess_et");
        int indicateur = rows.column("indicateur");
        int statut = rows.column("statut");
        int motif = rows.column("motif");
        int numerateur = rows.column("numerateur");
        int denominateur = rows.column("denominateur");
        int cible = rows.column("cible");
        while (rows.next()) {
            indicators
                    .computeIfAbsent(rows.cell(finess), first -> new ArrayList<>(Indicateur.values().length))
                    .add(new Essms.Measured(
                            Indicateur.valueOf(rows.cell(indicateur)),
                            IndicatorStatus.valueOf(rows.cell(statut)),
                            rows.cell(motif),
                            number(rows.cell(numerateur)),
                            number(rows.cell(denominateur)),
                            integer(rows.cell(cible))));
        }
        return indicators;
    }

    /** A cell that came from input, without the {@code '} by which it was kept from being a formula. */
    static String text(PublishedRows rows, int column) {
        String cell = rows.cell(column);
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static OptionalLong number(String cell) {
        return cell.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cell));
    }

    private static OptionalInt integer(String cell) {
        return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
    }
}
