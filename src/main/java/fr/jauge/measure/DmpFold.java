package fr.jauge.measure;

import fr.jauge.extract.Row;
import fr.jauge.extract.Schema;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.RowOutcome;
import fr.jauge.lexicon.RowRejection;

/** Fold {@code alimentations_dmp.csv}: a document accepted by the DMP for a present, eligible person counts. */
final class DmpFold extends FileFold {
    DmpFold(DepotState depot, int age) {
        super(depot, Extrait.ALIMENTATIONS_DMP, age);
    }

    @Override
    RowOutcome fold(Row row, EssmsState essms) {
        DossierBook book = depot.book();
        int dossier = book.find(essms, row);
        if (dossier == KeyTable.NONE) {
            return reject(RowRejection.DOSSIER_INCONNU, row, Schema.DOSSIER_ID);
        }
        if (!essms.isMeasured() || row.code(Schema.DMP_STATUT) != Schema.ACCEPTE) {
            return RowOutcome.SANS_EFFET;
        }
        int day = row.day(Schema.DMP_DATE);
        if (day < essms.firstDay || day > depot.lastDay()) {
            return RowOutcome.HORS_FENETRE;
        }
        if (!book.isPresent(dossier) || !book.isEligible(dossier)) {
            return RowOutcome.SANS_EFFET;
        }
        book.stage(dossier, Marks.DMP);
        return RowOutcome.RETENUE;
    }

    @Override
    void accept(EssmsState essms) {
        essms.othersRejected += essms.stagedRejected;
    }
}
