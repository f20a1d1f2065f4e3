package fr.jauge.cli;

import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.publication.CsvText;
import fr.jauge.publication.EssmsMonth;
import fr.jauge.publication.EssmsMonth.Facts;
import fr.jauge.publication.EssmsMonth.Figures;
import fr.jauge.wording.StatusWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Print the months of one ESSMS: for people a line a month, for programs a row an indicator. */
record EssmsText(Finess finess, List<EssmsMonth> months) {

    void table(PrintWriter out) {
        Facts latest = known().get(known().size() - 1).essms().orElseThrow();
        out.println("Établissement " + finess + ", " + TextTable.plain(latest.raisonSociale()) + " (projet "
                + TextTable.plain(latest.projet()) + ")");
        out.println();
        List<String> headings = new ArrayList<>(List.of("Mois", "Révision", "Statut"));
        for (Indicateur indicateur : Indicateur.values()) {
            headings.add(indicateur.name());
        }
        headings.add("Mention");
        TextTable table = new TextTable(headings);
        months.forEach(month -> table.add(line(month)));
        table.print(out);
        out.println();
        out.println("Taux et cibles en % : ≥ cible atteinte, < cible non atteinte, et ce qui manque au numérateur.");
        for (EssmsMonth month : known()) {
            for (Figures figures : month.indicateurs()) {
                if (!figures.motif().isEmpty()) {
                    out.println(month.period() + " " + figures.indicateur() + " : "
                            + words(IndicatorStatus.valueOf(figures.statut())) + ", "
                            + TextTable.plain(figures.motif()));
                }
            }
        }
    }

    void csv(PrintWriter out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (EssmsMonth month : known()) {
            Facts facts = month.essms().orElseThrow();
            for (Figures figures : month.indicateurs()) {
                rows.add(List.of(
                        month.period().toString(),
                        Integer.toString(month.revision()),
                        Boolean.toString(month.provisional()),
                        facts.projet(),
                        finess.value(),
                        facts.statut(),
                        figures.indicateur(),
                        figures.numerateur(),
                        figures.denominateur(),
                        figures.taux(),
                        figures.cible(),
                        figures.statut(),
                        figures.motif(),
                        figures.manquant()));
            }
        }
        CsvText.print(
                out,
                List.of(
                        "periode",
                        "revision",
                        "provisoire",
                        "projet_id",
                        "finess_et",
                        "statut_essms",
                        "indicateur",
                        "numerateur",
                        "denominateur",
                        "taux",
                        "cible",
                        "statut",
                        "motif",
                        "manquant"),
                rows);
    }

    private List<EssmsMonth> known() {
        return months.stream().filter(month -> month.essms().isPresent()).toList();
    }

    private static List<String> line(EssmsMonth month) {
        List<String> cells = new ArrayList<>(List.of(
                month.period().toString(),
                "r" + month.revision(),
                month.essms().map(Facts::statut).orElse("ne participe pas")));
        for (Indicateur indicateur : Indicateur.values()) {
            cells.add(month.indicateurs().stream()
                    .filter(figures -> figures.indicateur().equals(indicateur.name()))
                    .map(EssmsText::cell)
                    .findFirst()
                    .orElse(""));
        }
        cells.add(month.provisional() ? "PROVISOIRE" : "");
        return Collections.unmodifiableList(cells);
    }

    private static String cell(Figures figures) {
        String rate = figures.taux().replace('.', ',');
        IndicatorStatus status = IndicatorStatus.valueOf(figures.statut());
        return switch (status) {
            case ATTEINT -> rate + " ≥ " + figures.cible();
            case NON_ATTEINT -> rate + " < " + figures.cible() + ", manque " + figures.manquant();
            case INFORMATIF -> figures.numerateur().isEmpty() ? words(status) : figures.numerateur();
            case NON_APPLICABLE -> rate.isEmpty() ? words(status) : rate + ", " + words(status);
            case NON_CALCULABLE, DONNEES_ABSENTES, NON_MESURE -> words(status);
        };
    }

    private static String words(IndicatorStatus status) {
        return status == IndicatorStatus.INFORMATIF ? "non compté" : StatusWords.of(status);
    }
}
