package fr.jauge.generator;

import static fr.jauge.lexicon.RowRejection.CODE_INCONNU;
import static fr.jauge.lexicon.RowRejection.COLONNES;
import static fr.jauge.lexicon.RowRejection.DATES_INCOHERENTES;
import static fr.jauge.lexicon.RowRejection.DATE_INVALIDE;
import static fr.jauge.lexicon.RowRejection.DOSSIER_INCONNU;
import static fr.jauge.lexicon.RowRejection.EFFECTIF_EN_DOUBLE;
import static fr.jauge.lexicon.RowRejection.ESSMS_ABSENT;
import static fr.jauge.lexicon.RowRejection.FINESS_INCONNU;
import static fr.jauge.lexicon.RowRejection.FINESS_INVALIDE;
import static fr.jauge.lexicon.RowRejection.IDENTIFIANT_INVALIDE;
import static fr.jauge.lexicon.RowRejection.IDENTIFIANT_NOMINATIF;
import static fr.jauge.lexicon.RowRejection.NOMBRE_INVALIDE;
import static fr.jauge.lexicon.RowRejection.VALEUR_ABSENTE;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.RowRejection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Choose the rows of one file that carry a fault, and which; never so many that the file would be refused: a file falls at
 * more than 10 rows and 5 %, {@code dossiers.csv} also at 1 % without a readable FINESS, whatever their number. The plan
 * stays at half of that.
 */
final class FaultPlan {
    private static final long SALT = 0xFA;
    private static final int FREE_FAULTS = 10;
    private static final int ROWS_A_FAULT = 40;
    private static final int ROWS_AN_UNREADABLE = 200;
    private static final Set<RowRejection> UNREADABLE = EnumSet.of(COLONNES, FINESS_INVALIDE);

    private final Extrait extrait;
    private final double rate;
    private final List<RowRejection> kinds;
    private RowRejection rejection = COLONNES;
    private int faults;
    private int unreadable;

    FaultPlan(Extrait extrait, double rate) {
        this.extrait = extrait;
        this.rate = rate;
        kinds = List.copyOf(kinds(extrait));
    }

    /**
     * Says whether the next row carries a fault, which is then {@link #rejection()}.
     *
     * @param hash of the row
     * @param rowsBefore the rows written before it
     */
    boolean strikes(long hash, long rowsBefore) {
        long own = Draw.mix(hash ^ SALT);
        return Draw.unit(own) < rate && isAffordable(Draw.mix(own), rowsBefore);
    }

    RowRejection rejection() {
        return rejection;
    }

    /** Chooses the fault, and says whether the file can bear one more of its kind. */
    private boolean isAffordable(long hash, long rowsBefore) {
        rejection = kinds.get(Draw.below(hash, kinds.size()));
        boolean hidesEssms = extrait == Extrait.DOSSIERS && UNREADABLE.contains(rejection);
        boolean tooMany = faults >= FREE_FAULTS && (faults + 1L) * ROWS_A_FAULT > rowsBefore;
        boolean tooUnreadable = hidesEssms && (unreadable + 1L) * ROWS_AN_UNREADABLE > rowsBefore;
        if (tooMany || tooUnreadable) {
            return false;
        }
        faults++;
        unreadable += hidesEssms ? 1 : 0;
        return true;
    }

    private static Set<RowRejection> kinds(Extrait extrait) {
        Set<RowRejection> kinds = EnumSet.of(COLONNES, VALEUR_ABSENTE, FINESS_INVALIDE, FINESS_INCONNU);
        if (extrait == Extrait.EFFECTIFS) {
            kinds.addAll(EnumSet.of(NOMBRE_INVALIDE, EFFECTIF_EN_DOUBLE));
            return kinds;
        }
        kinds.addAll(EnumSet.of(DATE_INVALIDE, IDENTIFIANT_INVALIDE, IDENTIFIANT_NOMINATIF));
        if (extrait != Extrait.DOSSIERS) {
            kinds.add(ESSMS_ABSENT);
        }
        if (extrait != Extrait.EPRESCRIPTIONS && extrait != Extrait.ECHANGES_EPARCOURS) {
            kinds.add(CODE_INCONNU);
        }
        if (extrait.refersToDossiers()) {
            kinds.add(DOSSIER_INCONNU);
        }
        switch (extrait) {
            case DOSSIERS, PROJETS_PERSONNALISES, EVENEMENTS_AGENDA -> kinds.add(DATES_INCOHERENTES);
            default -> {}
        }
        return kinds;
    }
}
