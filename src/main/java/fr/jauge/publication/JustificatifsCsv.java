package fr.jauge.publication;

import fr.jauge.decision.CappedExpense;
import fr.jauge.decision.DelaiIndicatif;
import fr.jauge.decision.ProjetResult;
import fr.jauge.registry.Projet;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Publish what the verdict and the grant of every projet rest on beside the figures: the dates of its evidence and of its
 * indicative duration, its expenses before the caps, and why its amount is to be confirmed.
 */
record JustificatifsCsv(MonthReport report) implements CsvDocument {
    static final String FILE = "justificatifs.csv";

    @Override
    public String fileName() {
        return FILE;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "periode",
                "projet_id",
                "date_convention",
                "date_vsr",
                "date_visa_depenses",
                "limite_delai_indicatif",
                "depense_materiel",
                "plafond_materiel",
                "depense_amoa",
                "plafond_amoa",
                "reserves",
                "og_non_petits");
    }

    @Override
    public void rows(CsvRows printer) throws IOException {
        for (ProjetResult result : report.projets()) {
            Projet projet = result.projet();
            Optional<CappedExpense> materiel = result.subvention().materiel();
            Optional<CappedExpense> amoa = result.subvention().amoa();
            printer.print(
                    report.period(),
                    Cells.input(projet.id()),
                    Cells.optional(projet.dateConvention()),
                    Cells.optional(projet.dateVsr()),
                    Cells.optional(projet.dateVisaDepenses()),
                    Cells.optional(result.delai().map(DelaiIndicatif::limit)),
                    euros(materiel.map(CappedExpense::spent)),
                    euros(materiel.map(CappedExpense::cap)),
                    euros(amoa.map(CappedExpense::spent)),
                    euros(amoa.map(CappedExpense::cap)),
                    result.subvention().reserves().stream()
                            .sorted()
                            .map(Enum::name)
                            .collect(Collectors.joining(" ")),
                    result.subvention().largerOgs().entrySet().stream()
                            .map(og -> og.getKey() + ":" + og.getValue())
                            .collect(Collectors.joining(" ")));
        }
    }

    /** Two decimals, or as many as the registry gives. */
    private static String euros(Optional<BigDecimal> amount) {
        return amount.map(euros -> euros.setScale(Math.max(2, euros.scale())).toPlainString())
                .orElse("");
    }
}
