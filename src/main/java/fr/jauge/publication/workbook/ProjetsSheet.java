package fr.jauge.publication.workbook;

import static fr.jauge.publication.workbook.Column.count;
import static fr.jauge.publication.workbook.Column.text;

import fr.jauge.decision.ProjetResult;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.publication.MonthReport;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lay out what {@code projets.csv} publishes, and the days on which the evidence was given. */
final class ProjetsSheet {
    private ProjetsSheet() {}

    static Sheet<ProjetResult> of(MonthReport report) {
        List<Column<ProjetResult>> columns = List.of(
                new Column<>("Période", 9, Form.MONTH, projet -> report.period()),
                text("Projet", 18, projet -> projet.projet().id()),
                text("Intitulé", 44, projet -> projet.projet().intitule()),
                text("Porteur", 36, projet -> projet.projet().porteur()),
                text("Région", 8, projet -> projet.projet().region()),
                text("Campagne", 11, projet -> projet.projet().campagne()),
                count("Établissements", 15, projet -> projet.statuses().size()),
                count("Conformes", 11, projet -> projet.count(EssmsStatus.CONFORME)),
                count("Non conformes", 11, projet -> projet.count(EssmsStatus.NON_CONFORME)),
                count(
                        "Non évaluables ou non mesurés",
                        15,
                        projet -> projet.count(EssmsStatus.NON_EVALUABLE) + projet.count(EssmsStatus.NON_MESURE)),
                text("Verdict", 28, (ProjetResult projet) -> projet.verdict().verdict())
                        .toned(Tones.VERDICT),
                text("Ce qui bloque", 36, projet -> projet.verdict().motif()),
                euros("Subvention", projet -> projet.subvention().total()),
                euros("Avance", projet -> projet.subvention().avance()),
                euros("Solde", projet -> projet.subvention().solde()),
                text(
                                "Statut du montant",
                                15,
                                (ProjetResult projet) -> projet.subvention().statut())
                        .toned(Tones.MONTANT),
                day("Convention", projet -> Column.of(projet.projet().dateConvention())),
                day("VSR", projet -> Column.of(projet.projet().dateVsr())),
                day("Visa des dépenses", projet -> Column.of(projet.projet().dateVisaDepenses())),
                text(
                        "Avertissement",
                        44,
                        projet -> projet.anomalies().keySet().stream()
                                .sorted()
                                .map(Enum::name)
                                .collect(Collectors.joining(" "))));
        return new Sheet<>("Projets", 2, columns, report.projets().iterator(), "projets.csv");
    }

    private static Column<ProjetResult> euros(String title, Function<ProjetResult, Object> value) {
        return new Column<>(title, 17, Form.EUROS, value);
    }

    private static Column<ProjetResult> day(String title, Function<ProjetResult, Object> value) {
        return new Column<>(title, 12, Form.DAY, value);
    }
}
