package fr.jauge.measure;

import fr.jauge.extract.Row;
import fr.jauge.extract.Schema;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.RowOutcome;

/** Fold messages, prescriptions or exchanges: each identifier counts once for an ESSMS, the oldest month first. */
final class ExchangeFold extends FileFold {
    private final KeyTable identifiers;
    private final int identifiersAtStart;

    ExchangeFold(DepotState depot, Extrait extrait, int age) {
        super(depot, extrait, age);
        identifiers = depot.identifiers(extrait);
        identifiersAtStart = identifiers.size();
    }

    @Override
    RowOutcome fold(Row row, EssmsState essms) {
        if (!essms.isMeasured() || (extrait() == Extrait.MESSAGES_MSSANTE && !isSentAndAccepted(row))) {
            return RowOutcome.SANS_EFFET;
        }
        int day = row.day(Schema.ECHANGE_DATE);
        if (day < essms.firstDay || day > depot.lastDay()) {
            return RowOutcome.HORS_FENETRE;
        }
        int known = identifiers.size();
        int number =
                identifiers.findOrAdd(essms.local, row.bytes(), row.from(Schema.ECHANGE_ID), row.to(Schema.ECHANGE_ID));
        if (number < known) {
            return RowOutcome.DOUBLON;
        }
        return RowOutcome.RETENUE;
    }

    @Override
    void accept(EssmsState essms) {
        switch (extrait()) {
            case MESSAGES_MSSANTE -> essms.messages += essms.stagedRetained;
            case EPRESCRIPTIONS -> essms.prescriptions += essms.stagedRetained;
            case ECHANGES_EPARCOURS -> essms.exchanges += essms.stagedRetained;
            default -> throw new IllegalStateException(extrait() + " holds no exchanges");
        }
        essms.othersRejected += essms.stagedRejected;
    }

    @Override
    void rollback() {
        identifiers.truncate(identifiersAtStart);
    }

    private static boolean isSentAndAccepted(Row row) {
        return row.code(Schema.MESSAGE_SENS) == Schema.EMIS && row.code(Schema.MESSAGE_STATUT) == Schema.ACCEPTE;
    }
}
