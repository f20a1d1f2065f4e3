package fr.jauge.measure;

import fr.jauge.extract.Row;
import fr.jauge.extract.Schema;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.RowOutcome;
import fr.jauge.lexicon.RowRejection;

/** Fold {@code effectifs.csv}: the number of persons accompanied that each ESSMS declares. */
final class EffectifFold extends FileFold {
    EffectifFold(DepotState depot) {
        super(depot, Extrait.EFFECTIFS, 0);
    }

    @Override
    RowOutcome fold(Row row, EssmsState essms) {
        if (essms.stagedDeclared != EssmsState.NOT_DECLARED) {
            return reject(RowRejection.EFFECTIF_EN_DOUBLE, row, Schema.FINESS_ET);
        }
        essms.stagedDeclared = row.number(Schema.EFFECTIF_PERSONNES);
        return essms.isMeasured() ? RowOutcome.RETENUE : RowOutcome.SANS_EFFET;
    }

    @Override
    void accept(EssmsState essms) {
        essms.declared = essms.stagedDeclared;
        essms.received |= essms.declared != EssmsState.NOT_DECLARED;
        essms.effectifsRejected = essms.stagedRejected;
        essms.othersRejected += essms.stagedRejected;
    }
}
