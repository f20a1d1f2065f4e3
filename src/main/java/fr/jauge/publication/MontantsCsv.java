package fr.jauge.publication;

import fr.jauge.decision.AmountLine;
import fr.jauge.decision.CappedExpense;
import fr.jauge.decision.ProjetResult;
import fr.jauge.registry.PartMedicoSociale;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Publish the lines that make the grant of every projet. */
record MontantsCsv(MonthReport report) implements CsvDocument {
    @Override
    public String fileName() {
        return "montants.csv";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "projet_id", "finess_et", "situation", "rang", "usage", "logiciel", "part_medico_sociale", "montant");
    }

    @Override
    public void rows(CsvRows printer) throws IOException {
        for (ProjetResult result : report.projets()) {
            String projet = Cells.input(result.projet().id());
            for (AmountLine line : result.subvention().lignes()) {
                printer.print(
                        projet,
                        line.finess(),
                        line.situation(),
                        line.rang(),
                        euros(line.usage()),
                        euros(line.logiciel()),
                        line.partMedicoSociale().map(PartMedicoSociale::text).orElse(""),
                        euros(line.montant()));
            }
            extra(printer, projet, "MATERIEL", result.subvention().materiel());
            extra(printer, projet, "AMOA", result.subvention().amoa());
        }
    }

    private static void extra(CsvRows printer, String projet, String kind, Optional<CappedExpense> expense)
            throws IOException {
        if (expense.isPresent()) {
            printer.print(projet, "", kind, "", "", "", "", euros(expense.get().montant()));
        }
    }

    private static BigDecimal euros(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY);
    }
}
