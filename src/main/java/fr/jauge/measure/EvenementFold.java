package fr.jauge.measure;

import fr.jauge.extract.Row;
import fr.jauge.extract.Schema;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.RowOutcome;
import fr.jauge.lexicon.RowRejection;

/** Fold {@code evenements_agenda.csv}: an event that is not cancelled and touches the window counts, planned or held. */
final class EvenementFold extends FileFold {
    private static final int LONG_DAYS = 31;

    EvenementFold(DepotState depot, int age) {
        super(depot, Extrait.EVENEMENTS_AGENDA, age);
    }

    @Override
    RowOutcome fold(Row row, EssmsState essms) {
        DossierBook book = depot.book();
        int dossier = book.find(essms, row);
        if (dossier == KeyTable.NONE) {
            return reject(RowRejection.DOSSIER_INCONNU, row, Schema.DOSSIER_ID);
        }
        int begin = row.day(Schema.EVENEMENT_DEBUT);
        int end = row.day(Schema.EVENEMENT_FIN);
        // no branch for an end that may be there or not: one less than no day is later than every day
        if (end - 1 < begin - 1) {
            return reject(RowRejection.DATES_INCOHERENTES, row, Schema.EVENEMENT_FIN);
        }
        end = Math.max(begin, end);
        if (!essms.isMeasured() || row.code(Schema.EVENEMENT_STATUT) == Schema.ANNULE) {
            return RowOutcome.SANS_EFFET;
        }
        if (end < essms.firstDay || begin > depot.lastDay()) {
            return RowOutcome.HORS_FENETRE;
        }
        if (!book.isPresent(dossier)) {
            return RowOutcome.SANS_EFFET;
        }
        book.stage(dossier, end - begin > LONG_DAYS ? Marks.EVENEMENT | Marks.LONG_EVENEMENT : Marks.EVENEMENT);
        return RowOutcome.RETENUE;
    }

    @Override
    void accept(EssmsState essms) {
        essms.othersRejected += essms.stagedRejected;
    }
}
