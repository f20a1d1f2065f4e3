package fr.jauge.extract;

import static fr.jauge.extract.Column.finess;
import static fr.jauge.extract.Column.mandatory;
import static fr.jauge.extract.Column.mandatoryCode;
import static fr.jauge.extract.Column.optional;
import static fr.jauge.extract.Column.optionalCode;
import static fr.jauge.extract.Column.present;
import static fr.jauge.extract.ColumnKind.DATE;
import static fr.jauge.extract.ColumnKind.DATE_TIME;
import static fr.jauge.extract.ColumnKind.IDENTIFIER;
import static fr.jauge.extract.ColumnKind.NUMBER;
import static fr.jauge.extract.ColumnKind.TEXT;

import fr.jauge.lexicon.Extrait;
import java.util.List;

/**
 * List the columns of each extract; the constants are the places of the columns in their list. The codes of statuses are
 * those of the national model for the transfer of DUI data (ANS, TDDUI).
 */
public final class Schema {
    public static final int FINESS_ET = 0;
    /** In every extract that names a dossier. */
    public static final int DOSSIER_ID = 1;

    public static final int DOSSIER_USAGER_ID = 2;
    public static final int DOSSIER_ENTREE = 3;
    public static final int DOSSIER_SORTIE = 4;
    public static final int DOSSIER_MISE_A_JOUR = 5;
    public static final int DOSSIER_ELIGIBLE = 6;
    public static final int DOSSIER_MOTIF = 7;
    public static final int OUI = 0;
    public static final int NON = 1;

    public static final int EFFECTIF_PERSONNES = 1;

    public static final int MISE_A_JOUR_DATE = 2;
    public static final int MISE_A_JOUR_ORIGINE = 3;
    public static final int METIER = 0;

    public static final int PROJET_STATUT = 3;
    public static final int PROJET_DEBUT = 4;
    public static final int PROJET_FIN = 5;
    public static final int EN_PREPARATION = 0;
    public static final int EN_COURS = 1;
    private static final int EN_PAUSE = 2;

    public static final int EVENEMENT_DEBUT = 3;
    public static final int EVENEMENT_FIN = 4;
    public static final int EVENEMENT_STATUT = 5;
    public static final int ANNULE = 3;

    /** The identifier of a message, a prescription or an exchange. */
    public static final int ECHANGE_ID = 1;
    /** The day on which it was sent, imported or exchanged. */
    public static final int ECHANGE_DATE = 2;

    public static final int MESSAGE_SENS = 3;
    public static final int MESSAGE_STATUT = 4;
    public static final int EMIS = 0;
    public static final int ACCEPTE = 0;

    public static final int DMP_DATE = 3;
    public static final int DMP_STATUT = 4;

    private static final CodeList OUI_NON = CodeList.of("OUI", "NON");
    private static final CodeList ORIGINES = CodeList.of("METIER", "TECHNIQUE");
    private static final CodeList STATUTS_DE_PROJET = CodeList.of("ENPREPARATION", "ENCOURS", "ENPAUSE", "TERMINE")
            .withAlias("EN_PREPARATION", EN_PREPARATION)
            .withAlias("EN_COURS", EN_COURS)
            .withAlias("ACTIF", EN_COURS)
            .withAlias("EN_PAUSE", EN_PAUSE);
    private static final CodeList STATUTS_D_EVENEMENT = CodeList.of("PLANIFIE", "VALIDE", "TERMINE", "ANNULE");
    private static final CodeList SENS = CodeList.of("EMIS", "RECU");
    private static final CodeList ACCEPTE_REJETE = CodeList.of("ACCEPTE", "REJETE");

    private Schema() {}

    static List<Column> columns(Extrait extrait) {
        Column dossier = mandatory("dossier_id", IDENTIFIER);
        return switch (extrait) {
            case DOSSIERS ->
                List.of(
                        finess(),
                        dossier,
                        optional("usager_id", IDENTIFIER),
                        mandatory("date_entree", DATE),
                        optional("date_sortie", DATE),
                        present("derniere_mise_a_jour", DATE_TIME),
                        optionalCode("eligible_projet", OUI_NON),
                        optional("motif_non_eligible", TEXT));
            case EFFECTIFS -> List.of(finess(), mandatory("personnes_accompagnees", NUMBER));
            case MISES_A_JOUR ->
                List.of(finess(), dossier, mandatory("date_mise_a_jour", DATE_TIME), optionalCode("origine", ORIGINES));
            case PROJETS_PERSONNALISES ->
                List.of(
                        finess(),
                        dossier,
                        optional("projet_personnalise_id", IDENTIFIER),
                        mandatoryCode("statut", STATUTS_DE_PROJET),
                        optional("date_debut", DATE),
                        optional("date_fin", DATE));
            case EVENEMENTS_AGENDA ->
                List.of(
                        finess(),
                        dossier,
                        mandatory("evenement_id", IDENTIFIER),
                        mandatory("date_debut", DATE_TIME),
                        optional("date_fin", DATE_TIME),
                        optionalCode("statut", STATUTS_D_EVENEMENT));
            case MESSAGES_MSSANTE ->
                List.of(
                        finess(),
                        mandatory("message_id", IDENTIFIER),
                        mandatory("date_envoi", DATE_TIME),
                        optionalCode("sens", SENS),
                        optionalCode("statut", ACCEPTE_REJETE));
            case ALIMENTATIONS_DMP ->
                List.of(
                        finess(),
                        dossier,
                        mandatory("document_id", IDENTIFIER),
                        mandatory("date_alimentation", DATE_TIME),
                        optionalCode("statut", ACCEPTE_REJETE));
            case EPRESCRIPTIONS ->
                List.of(finess(), mandatory("prescription_id", IDENTIFIER), mandatory("date_import", DATE_TIME));
            case ECHANGES_EPARCOURS ->
                List.of(finess(), mandatory("echange_id", IDENTIFIER), mandatory("date_echange", DATE_TIME));
        };
    }
}
