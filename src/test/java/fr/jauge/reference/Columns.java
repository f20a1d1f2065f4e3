package fr.jauge.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The extracts in their order, and their columns. */
final class Columns {
    /** Behind a column {@code **} where a value is required, {@code *} where the column alone is; then what it holds. */
    private static final String TABLE = """
            dossiers.csv
              finess_et               ** text
              dossier_id              ** identifier
              usager_id               -  identifier
              date_entree             ** day
              date_sortie             -  day
              derniere_mise_a_jour    *  time
              eligible_projet         -  OUI NON
              motif_non_eligible      -  text
            effectifs.csv
              finess_et               ** text
              personnes_accompagnees  ** number
            mises_a_jour.csv
              finess_et               ** text
              dossier_id              ** identifier
              date_mise_a_jour        ** time
              origine                 -  METIER TECHNIQUE
            projets_personnalises.csv
              finess_et               ** text
              dossier_id              ** identifier
              projet_personnalise_id  -  identifier
              statut                  ** ENPREPARATION ENCOURS ENPAUSE TERMINE EN_PREPARATION EN_COURS ACTIF EN_PAUSE
              date_debut              -  day
              date_fin                -  day
            evenements_agenda.csv
              finess_et               ** text
              dossier_id              ** identifier
              evenement_id            ** identifier
              date_debut              ** time
              date_fin                -  time
              statut                  -  PLANIFIE VALIDE TERMINE ANNULE
            messages_mssante.csv
              finess_et               ** text
              message_id              ** identifier
              date_envoi              ** time
              sens                    -  EMIS RECU
              statut                  -  ACCEPTE REJETE
            alimentations_dmp.csv
              finess_et               ** text
              dossier_id              ** identifier
              document_id             ** identifier
              date_alimentation       ** time
              statut                  -  ACCEPTE REJETE
            eprescriptions.csv
              finess_et               ** text
              prescription_id         ** identifier
              date_import             ** time
            echanges_eparcours.csv
              finess_et               ** text
              echange_id              ** identifier
              date_echange            ** time
            """;

    private static final Map<String, List<Column>> ALL = read();

    /** These name a person: a file with one of them is refused. */
    static final Set<String> OF_A_PERSON = Set.of(
            "nir",
            "nss",
            "ins",
            "matricule_ins",
            "numero_securite_sociale",
            "nom",
            "nom_naissance",
            "nom_usage",
            "prenom",
            "prenoms",
            "date_naissance",
            "date_de_naissance",
            "email",
            "mail",
            "telephone",
            "tel",
            "adresse");

    private Columns() {}

    /** A column; what it holds is one of its codes, unless it has none. */
    record Column(String name, boolean required, boolean valued, String holds, List<String> codes) {}

    static List<String> files() {
        return List.copyOf(ALL.keySet());
    }

    static List<Column> of(String file) {
        return ALL.getOrDefault(file, List.of());
    }

    static boolean refersToDossiers(String file) {
        return !file.equals("dossiers.csv")
                && of(file).stream().anyMatch(column -> column.name().equals("dossier_id"));
    }

    private static Map<String, List<Column>> read() {
        Map<String, List<Column>> all = new LinkedHashMap<>();
        List<Column> columns = new ArrayList<>();
        for (String line : TABLE.lines().toList()) {
            List<String> words = List.of(line.strip().split(" +", 0));
            if (line.startsWith(" ")) {
                List<String> holds = words.subList(2, words.size());
                boolean codes = holds.get(0).equals(holds.get(0).toUpperCase(Locale.ROOT));
                columns.add(new Column(
                        words.get(0),
                        !words.get(1).equals("-"),
                        words.get(1).equals("**"),
                        codes ? "code" : holds.get(0),
                        codes ? holds : List.of()));
            } else {
                columns = new ArrayList<>();
                all.put(words.get(0), columns);
            }
        }
        return all;
    }
}
