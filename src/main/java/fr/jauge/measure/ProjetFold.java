package fr.jauge.measure;

import fr.jauge.extract.Row;
import fr.jauge.extract.Schema;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.RowOutcome;
import fr.jauge.lexicon.RowRejection;

/** Fold {@code projets_personnalises.csv}: one in preparation, or under way during the window, counts. */
final class ProjetFold extends FileFold {
    private static final int OLD_DAYS = 365;

    ProjetFold(DepotState depot, int age) {
        super(depot, Extrait.PROJETS_PERSONNALISES, age);
    }

    @Override
    RowOutcome fold(Row row, EssmsState essms) {
        DossierBook book = depot.book();
        int dossier = book.find(essms, row);
        if (dossier == KeyTable.NONE) {
            return reject(RowRejection.DOSSIER_INCONNU, row, Schema.DOSSIER_ID);
        }
        int begin = row.has(Schema.PROJET_DEBUT) ? row.day(Schema.PROJET_DEBUT) : Integer.MIN_VALUE;
        int end = row.has(Schema.PROJET_FIN) ? row.day(Schema.PROJET_FIN) : Integer.MAX_VALUE;
        if (end < begin) {
            return reject(RowRejection.DATES_INCOHERENTES, row, Schema.PROJET_FIN);
        }
        int status = row.code(Schema.PROJET_STATUT);
        if (!essms.isMeasured() || (status != Schema.EN_PREPARATION && status != Schema.EN_COURS)) {
            return RowOutcome.SANS_EFFET;
        }
        boolean ended = end < essms.firstDay;
        boolean underWay = status == Schema.EN_COURS;
        if (ended || (underWay && begin > depot.lastDay())) {
            essms.stagedNoted += ended && underWay && book.isPresent(dossier) ? 1 : 0;
            return RowOutcome.HORS_FENETRE;
        }
        if (!book.isPresent(dossier)) {
            return RowOutcome.SANS_EFFET;
        }
        boolean old = !underWay && row.has(Schema.PROJET_DEBUT) && essms.firstDay - begin > OLD_DAYS;
        book.stage(dossier, old ? Marks.PROJET | Marks.OLD_PREPARATION : Marks.PROJET);
        return RowOutcome.RETENUE;
    }

    @Override
    void accept(EssmsState essms) {
        essms.projetsEchus += essms.stagedNoted;
        essms.othersRejected += essms.stagedRejected;
    }
}
