package fr.jauge.measure;

import fr.jauge.extract.Row;
import fr.jauge.extract.Schema;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.RowOutcome;
import fr.jauge.lexicon.RowRejection;

/** Fold {@code mises_a_jour.csv}: an update by a professional on a day of the window makes a present person active. */
final class MiseAJourFold extends FileFold {
    MiseAJourFold(DepotState depot, int age) {
        super(depot, Extrait.MISES_A_JOUR, age);
    }

    @Override
    RowOutcome fold(Row row, EssmsState essms) {
        DossierBook book = depot.book();
        int dossier = book.find(essms, row);
        if (dossier == KeyTable.NONE) {
            return reject(RowRejection.DOSSIER_INCONNU, row, Schema.DOSSIER_ID);
        }
        if (!essms.isMeasured() || row.code(Schema.MISE_A_JOUR_ORIGINE) != Schema.METIER) {
            return RowOutcome.SANS_EFFET;
        }
        int day = row.day(Schema.MISE_A_JOUR_DATE);
        if (day < essms.firstDay || day > depot.lastDay()) {
            return RowOutcome.HORS_FENETRE;
        }
        if (!book.isPresent(dossier)) {
            return RowOutcome.SANS_EFFET;
        }
        book.stage(dossier, Marks.UPDATED);
        return RowOutcome.RETENUE;
    }

    @Override
    void accept(EssmsState essms) {
        essms.misesAJourRejected += essms.stagedRejected;
        essms.othersRejected += essms.stagedRejected;
    }
}
