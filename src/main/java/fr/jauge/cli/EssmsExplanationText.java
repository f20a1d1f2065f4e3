package fr.jauge.cli;

import fr.jauge.explanation.DepotOutcome;
import fr.jauge.explanation.EssmsExplanation;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Population;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Extrait;
import fr.jauge.measure.RowTotals;
import fr.jauge.publication.EssmsCounts;
import fr.jauge.publication.IndicatorHistory;
import fr.jauge.publication.StandingRevision;
import fr.jauge.wording.FormulaWords;
import fr.jauge.wording.French;
import fr.jauge.wording.StatusWords;
import fr.jauge.wording.TrendWords;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Print the explanation of what an ESSMS came to: its depot, its persons, each rate, the motives and the anomalies. */
record EssmsExplanationText(StandingRevision revision, EssmsExplanation essms, IndicatorHistory history) {

    void print(PrintWriter out) {
        out.println("Établissement " + essms.finess() + ", " + plain(essms.raisonSociale()) + " (projet "
                + plain(essms.projet()) + ", secteur " + essms.secteur() + ", " + essms.situation() + ")");
        new RevisionText(revision).print(out);
        out.println();
        out.println("Statut : " + essms.status() + ", " + StatusWords.meaning(essms.status())
                + (essms.status() == EssmsStatus.NON_MESURE
                        ? ""
                        : " ; cibles applicables : " + essms.applicable() + ", atteintes : " + essms.reached()));
        out.println("Prêt pour la VA : " + (essms.readyForVa() ? "OUI" : "NON")
                + " (DOSSIERS_ACTIFS, PROJET_PERSONNALISE et EVENEMENT_AGENDA sont "
                + (essms.readyForVa() ? "tous trois calculés et non nuls)" : "à calculer tous trois, et non nuls)"));
        out.println("Fenêtre : " + window());
        if (!essms.depots().isEmpty()) {
            depots(out);
        }
        essms.counts().ifPresent(counts -> persons(counts, out));
        indicators(out);
        if (essms.status() == EssmsStatus.NON_CONFORME) {
            out.println();
            out.println(TrendWords.METHOD);
        }
        anomalies(out);
    }

    /** Those with a figure one by one, then the others, the ones of one reason together. */
    private void indicators(PrintWriter out) {
        Map<String, List<String>> without = new LinkedHashMap<>();
        for (IndicatorResult indicator : essms.indicators()) {
            if (indicator.numerator().isPresent()) {
                out.println();
                new IndicatorExplanationText(revision.period(), essms, indicator, history).print(out);
            } else {
                MotifText motif = new MotifText(revision.period(), essms, indicator);
                String remedy = motif.remedy().isEmpty() ? "" : "\n  À faire : " + motif.remedy() + ".";
                without.computeIfAbsent(motif.reason() + remedy, each -> new ArrayList<>())
                        .add(indicator.indicateur().name());
            }
        }
        without.forEach((reason, names) -> {
            out.println();
            out.println(String.join(", ", names) + " : " + reason.replace("\n", System.lineSeparator()));
        });
    }

    private String window() {
        String first = essms.firstMeasure()
                .map(month -> "première mesure en " + month)
                .orElse("aucun mois de première mesure n’est déclaré dans le référentiel");
        return essms.window()
                .map(days -> "du " + days.firstDay() + " au " + days.lastDay() + ", "
                        + (days.firstMeasure() ? "trois mois : c’est la première mesure" : "un mois ; " + first))
                .orElse("aucune, l’établissement n’est pas encore mesuré : " + first);
    }

    private void depots(PrintWriter out) {
        out.println();
        out.println("Dépôts lus, lignes de tous leurs établissements");
        TextTable table = new TextTable(List.of("Mois", "Dépôt", "Extrait", "Statut", "Motif", "Lues", "Rejetées"));
        for (DepotOutcome depot : essms.depots()) {
            String month = depot.month().toString();
            table.add(List.of(month, depot.name(), "", StatusWords.of(depot.status()), depot.motif(), "", ""));
            for (DepotOutcome.FileOutcome file : depot.files()) {
                boolean read = file.read() > 0;
                table.add(List.of(
                        month,
                        depot.name(),
                        file.extrait().fileName(),
                        StatusWords.of(file.status()),
                        file.motif(),
                        read ? French.number(file.read()) : "",
                        read ? French.number(file.rejected()) : ""));
            }
        }
        table.print(out);
        RemedyText.refusals(essms.depots()).forEach(each -> out.println("  " + each));
    }

    private void persons(EssmsCounts counts, PrintWriter out) {
        Population population = counts.population();
        out.println();
        out.println("Lignes qui portent son FINESS, tous les mois lus");
        rows(counts).print(out);
        out.println();
        out.println("Personnes");
        if (counts.isCounted()) {
            out.println("  Présentes, un séjour dans la fenêtre : " + French.number(population.present()));
            out.println("  En doute, lignes rejetées de dossiers.csv qui peuvent en cacher une : "
                    + French.number(population.doubtful()));
            out.println("  Non éligibles, NON avec son motif : " + French.number(population.notEligible()));
        } else {
            out.println("  dossiers.csv du mois n’est pas accepté : personne n’est compté présent ni en doute.");
        }
        out.println("  Déclarées dans effectifs.csv : "
                + (population.declared().isPresent()
                        ? French.number(population.declared().getAsLong())
                        : "aucun effectif retenu"));
        out.println("  Actives, présentes et mises à jour dans la fenêtre : "
                + (counts.isActivityKnown() ? French.number(population.active()) : "inconnu"));
        if (essms.isPopulationKnown()) {
            out.println("  Accompagnées : " + FormulaWords.accompanied(population));
            out.println("  Éligibles : " + FormulaWords.eligible(population));
        } else {
            out.println("  Accompagnées et éligibles : inconnu");
        }
        if (counts.isActivityKnown()) {
            out.println("  Base des deux derniers taux : " + FormulaWords.activeBase(population));
        }
    }

    private static TextTable rows(EssmsCounts counts) {
        TextTable table = new TextTable(List.of("Extrait", "Retenues", "Rejetées"));
        for (Extrait extrait : Extrait.values()) {
            RowTotals rows = counts.rows().getOrDefault(extrait, RowTotals.NONE);
            table.add(new ArrayList<>(
                    List.of(extrait.fileName(), French.number(rows.retained()), French.number(rows.rejected()))));
        }
        return table;
    }

    private void anomalies(PrintWriter out) {
        if (essms.counts().isEmpty()) {
            return;
        }
        out.println();
        if (essms.anomalies().isEmpty()) {
            out.println("Anomalies : aucune");
            return;
        }
        out.println("Anomalies");
        essms.anomalies().forEach((code, count) -> out.println("  " + RemedyText.of(code, count)));
    }

    private static String plain(String text) {
        return TextTable.plain(text);
    }
}
