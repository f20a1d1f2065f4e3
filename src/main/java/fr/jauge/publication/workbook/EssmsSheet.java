package fr.jauge.publication.workbook;

import static fr.jauge.publication.workbook.Column.count;
import static fr.jauge.publication.workbook.Column.text;

import fr.jauge.indicator.EssmsResult;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.publication.MonthReport;
import fr.jauge.publication.site.Words;
import java.util.ArrayList;
import java.util.List;

/** Lay out what {@code essms.csv} publishes, and on the line of each ESSMS its five rates and their statuses. */
final class EssmsSheet {
    private EssmsSheet() {}

    static Sheet<EssmsResult> of(MonthReport report) {
        List<Column<EssmsResult>> columns = new ArrayList<>(List.of(
                new Column<>("Période", 9, Form.MONTH, essms -> report.period()),
                text("Projet", 18, essms -> essms.essms().projetId()),
                text("FINESS ET", 11, essms -> essms.essms().finess()),
                text("Raison sociale", 44, essms -> essms.essms().raisonSociale()),
                text("Secteur", 9, essms -> essms.essms().secteur()),
                text("Situation", 15, essms -> essms.essms().situation()),
                text("Statut", 17, EssmsResult::status).toned(Tones.ESSMS),
                count("Personnes accompagnées", 14, essms -> Column.of(essms.accompanied())),
                count("Personnes éligibles", 12, essms -> Column.of(essms.eligible())),
                count("Dossiers actifs", 10, essms -> Column.of(essms.active())),
                count("Indicateurs atteints", 12, EssmsResult::reached),
                count("Indicateurs applicables", 12, EssmsResult::applicable),
                text("Prêt pour la VA", 10, essms -> essms.readyForVa() ? "OUI" : "NON")));
        for (Indicateur indicateur : Indicateur.WITH_TARGET) {
            String name = Words.name(indicateur);
            columns.add(
                    new Column<>(name + ", taux", 14, Form.PERCENT, essms -> Ratios.rate(result(essms, indicateur))));
            columns.add(Column.<EssmsResult>text(
                            name + ", statut",
                            20,
                            essms -> result(essms, indicateur).status())
                    .toned(Tones.INDICATEUR));
        }
        return new Sheet<>("Établissements", 3, columns, report.essms().iterator(), "essms.csv");
    }

    private static IndicatorResult result(EssmsResult essms, Indicateur wanted) {
        for (IndicatorResult result : essms.indicators()) {
            if (result.indicateur() == wanted) {
                return result;
            }
        }
        throw new IllegalStateException("an ESSMS has a result for each indicator");
    }
}
