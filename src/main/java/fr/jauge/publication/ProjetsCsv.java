package fr.jauge.publication;

import fr.jauge.decision.ProjetResult;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.registry.Projet;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Publish the verdict and the grant of every projet. */
record ProjetsCsv(MonthReport report) implements CsvDocument {
    @Override
    public String fileName() {
        return "projets.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "periode",
                "projet_id",
                "intitule",
                "porteur",
                "region",
                "campagne",
                "essms",
                "essms_conformes",
                "essms_non_conformes",
                "essms_non_evaluables",
                "verdict",
                "motif",
                "subvention",
                "avance",
                "solde",
                "statut_montant",
                "avertissement");
    }

    @Override
    public void rows(CsvRows printer) throws IOException {
        for (ProjetResult result : report.projets()) {
            Projet projet = result.projet();
            printer.print(
                    report.period(),
                    Cells.input(projet.id()),
                    Cells.input(projet.intitule()),
                    Cells.input(projet.porteur()),
                    projet.region().code(),
                    projet.campagne(),
                    result.statuses().size(),
                    result.count(EssmsStatus.CONFORME),
                    result.count(EssmsStatus.NON_CONFORME),
                    result.count(EssmsStatus.NON_EVALUABLE) + result.count(EssmsStatus.NON_MESURE),
                    result.verdict().verdict(),
                    result.verdict().motif(),
                    result.subvention().total(),
                    result.subvention().avance(),
                    result.subvention().solde(),
                    result.subvention().statut(),
                    result.anomalies().keySet().stream()
                            .sorted()
                            .map(Enum::name)
                            .collect(Collectors.joining(" ")));
        }
    }
}
