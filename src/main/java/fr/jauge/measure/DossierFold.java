package fr.jauge.measure;

import fr.jauge.extract.Row;
import fr.jauge.extract.Schema;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.RowOutcome;
import fr.jauge.lexicon.RowRejection;

/** Fold {@code dossiers.csv}: stays, persons, eligibility and last updates. */
final class DossierFold extends FileFold {
    DossierFold(DepotState depot, int age) {
        super(depot, Extrait.DOSSIERS, age);
    }

    @Override
    RowOutcome fold(Row row, EssmsState essms) {
        int entry = row.day(Schema.DOSSIER_ENTREE);
        boolean left = row.has(Schema.DOSSIER_SORTIE);
        int exit = left ? row.day(Schema.DOSSIER_SORTIE) : Integer.MAX_VALUE;
        if (exit < entry) {
            return reject(RowRejection.DATES_INCOHERENTES, row, Schema.DOSSIER_SORTIE);
        }
        essms.stagedAccepted = true;
        DossierBook book = depot.book();
        int dossier = book.findOrAdd(essms, row, age());
        if (!essms.isMeasured()) {
            return RowOutcome.SANS_EFFET;
        }
        noteUpdate(row, essms, dossier);
        if (book.age(dossier) < age()) {
            return RowOutcome.SANS_EFFET;
        }
        if (entry > depot.lastDay() || exit < essms.firstDay) {
            return RowOutcome.HORS_FENETRE;
        }
        boolean not = row.code(Schema.DOSSIER_ELIGIBLE) == Schema.NON;
        boolean reason = row.has(Schema.DOSSIER_MOTIF);
        essms.stagedNoted += not && !reason ? 1 : 0;
        book.stage(dossier, not && reason ? Marks.STAY : Marks.STAY | Marks.ELIGIBLE);
        return RowOutcome.RETENUE;
    }

    private void noteUpdate(Row row, EssmsState essms, int dossier) {
        if (row.has(Schema.DOSSIER_MISE_A_JOUR)) {
            int day = row.day(Schema.DOSSIER_MISE_A_JOUR);
            if (day > depot.lastDay()) {
                depot.book().stage(dossier, Marks.UPDATED_AFTER);
            } else if (day >= essms.firstDay) {
                depot.book().stage(dossier, Marks.UPDATED);
            }
        }
    }

    @Override
    void noteRejected(Row row, EssmsState essms) {
        depot.doubts().add(essms, row.bytes(), row.from(Schema.DOSSIER_ID), row.to(Schema.DOSSIER_ID));
    }

    @Override
    void accept(EssmsState essms) {
        essms.received |= essms.stagedAccepted;
        essms.motifsAbsent += essms.stagedNoted;
    }
}
