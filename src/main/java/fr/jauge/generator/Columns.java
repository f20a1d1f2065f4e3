package fr.jauge.generator;

import fr.jauge.lexicon.Extrait;

/** Name the columns of the extracts, in the order of the contract's table. */
final class Columns {
    private Columns() {}

    static String of(Extrait extrait) {
        return switch (extrait) {
            case DOSSIERS ->
                "finess_et;dossier_id;usager_id;date_entree;date_sortie;derniere_mise_a_jour;"
                        + "eligible_projet;motif_non_eligible";
            case EFFECTIFS -> "finess_et;personnes_accompagnees";
            case MISES_A_JOUR -> "finess_et;dossier_id;date_mise_a_jour;origine";
            case PROJETS_PERSONNALISES -> "finess_et;dossier_id;projet_personnalise_id;statut;date_debut;date_fin";
            case EVENEMENTS_AGENDA -> "finess_et;dossier_id;evenement_id;date_debut;date_fin;statut";
            case MESSAGES_MSSANTE -> "finess_et;message_id;date_envoi;sens;statut";
            case ALIMENTATIONS_DMP -> "finess_et;dossier_id;document_id;date_alimentation;statut";
            case EPRESCRIPTIONS -> "finess_et;prescription_id;date_import";
            case ECHANGES_EPARCOURS -> "finess_et;echange_id;date_echange";
        };
    }
}
