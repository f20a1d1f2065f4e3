package fr.jauge.cli;

import static fr.jauge.publication.PublishedSamples.ANOMALIES;
import static fr.jauge.publication.PublishedSamples.CALCULS;
import static fr.jauge.publication.PublishedSamples.DEPOTS;
import static fr.jauge.publication.PublishedSamples.ESSMS;
import static fr.jauge.publication.PublishedSamples.FICHIERS;
import static fr.jauge.publication.PublishedSamples.INDICATEURS;
import static fr.jauge.publication.PublishedSamples.JUSTIFICATIFS;
import static fr.jauge.publication.PublishedSamples.MONTANTS;
import static fr.jauge.publication.PublishedSamples.PROJETS;

import fr.jauge.campagne.CampagneSamples;
import fr.jauge.publication.PublishedSamples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Publish four months of a projet by hand, the last one whole.
 *
 * <p>In October, of 759900012: 40 persons present, 2 rejected rows of dossiers.csv in doubt, 41 declared, 3 not eligible, 30
 * active, 1 rejected update. So PA = max(40 + 2, 41) = 42, PE = 42 - 3 = 39, DB = min(30 + 2 + 1, 40 + 2) = 33. 759900020
 * reaches all it is measured on; 759900038 was not received, its depot being refused; 759900046 leaves in September.
 */
final class ExplainSamples {
    static final String A = "759900012";
    static final String B = "759900020";
    static final String C = "759900038";

    private ExplainSamples() {}

    /** All of it. */
    static void publish(Path root) throws IOException {
        PublishedSamples samples = new PublishedSamples(root);
        earlier(samples, "2023-07", "24;40;CALCULE;60.00", "20;40;CALCULE;50.00", "32;40;CALCULE;80.00");
        earlier(samples, "2023-08", "24;40;CALCULE;60.00", "22;40;CALCULE;55.00", "39;50;CALCULE;78.00");
        earlier(samples, "2023-09", "28;40;CALCULE;70.00", "24;40;CALCULE;60.00", "30;40;CALCULE;75.00");
        samples.publish("2023-10", "", october(), Map.of(), Map.of());
    }

    /** A month of which only the indicators of one ESSMS matter. */
    private static void earlier(PublishedSamples samples, String period, String mssante, String dmp, String actifs)
            throws IOException {
        boolean reached = mssante.contains("70.00");
        String rows = row(period, A, "MSSANTE", mssante + ";70;" + (reached ? "ATTEINT;;0" : "NON_ATTEINT;;4"))
                + row(period, A, "DMP", dmp + ";70;NON_ATTEINT;;8")
                + row(period, A, "DOSSIERS_ACTIFS", actifs + ";90;NON_ATTEINT;;4")
                + row(period, A, "PROJET_PERSONNALISE", "30;33;CALCULE;90.90;90;ATTEINT;;0")
                + row(period, A, "EVENEMENT_AGENDA", "29;33;CALCULE;87.87;90;NON_ATTEINT;;1");
        samples.publish(period, "", Map.of("indicateurs.csv", INDICATEURS + rows), Map.of(), Map.of());
    }

    /** The documents of October. */
    static Map<String, String> october() {
        Map<String, String> documents = new TreeMap<>();
        documents.put("indicateurs.csv", INDICATEURS + indicateurs());
        documents.put("essms.csv", ESSMS + """
                2023-10;P1;759900012;EHPAD fictif A;PA;ACQUISITION;NON_CONFORME;42;39;30;2;5;OUI
                2023-10;P1;759900020;SAAD fictif B;DOM;ACQUISITION;CONFORME;10;10;9;4;4;OUI
                2023-10;P1;759900038;MAS fictive C;PH;MISE_A_NIVEAU;NON_EVALUABLE;;;;0;5;NON
                """);
        documents.put("calculs.csv", CALCULS + """
                2023-10;P1;759900012;2023-03;OG1;40;2;41;3;30;45;2;1;0;12;1;31;0;80;4;30;0;28;0;0;0;7;0
                2023-10;P1;759900020;2023-10;OG1;10;0;;0;9;10;0;0;0;0;0;9;0;9;0;7;0;0;0;0;0;0;0
                2023-10;P1;759900038;2023-03;P1;;;;;;;;;;;;;;;;;;;;;;;
                """);
        documents.put(
                "projets.csv",
                PROJETS + "2023-10;P1;Grappe fictive;Association fictive;32;2023;3;1;1;1;"
                        + "CIBLES_NON_ATTEINTES;759900012;121270.00;60635.00;60635.00;A_CONFIRMER;"
                        + "DELAI_INDICATIF_DEPASSE ESSMS_HORS_PERIODE\n");
        documents.put(
                "justificatifs.csv",
                JUSTIFICATIFS
                        + "2023-10;P1;2022-01-15;2023-11-02;;2023-07-15;90000.00;80000.00;2500.00;100000.00;"
                        + "SITUATIONS_MIXTES;\n");
        // 7,000 + 14,000; the same x 0.37; two upgrades; 4 x 20,000 of equipment at most
        documents.put("montants.csv", MONTANTS + """
                P1;759900012;ACQUISITION;1;7000.00;14000.00;;21000.00
                P1;759900020;ACQUISITION;2;7000.00;14000.00;0.37;7770.00
                P1;759900038;MISE_A_NIVEAU;1;5000.00;0.00;;5000.00
                P1;759900046;MISE_A_NIVEAU;2;5000.00;0.00;;5000.00
                P1;;MATERIEL;;;;;80000.00
                P1;;AMOA;;;;;2500.00
                """);
        documents.put("anomalies.csv", ANOMALIES + """
                2023-10;P1;;DELAI_INDICATIF_DEPASSE;4
                2023-10;P1;;ESSMS_HORS_PERIODE;1
                2023-10;P1;759900012;DOSSIERS_REJETES;2
                2023-10;P1;759900012;LIGNES_REJETEES;5
                """);
        documents.put("depots.csv", DEPOTS + """
                2023-08;OG1;ACCEPTE;;1;9;99
                2023-10;OG1;ACCEPTE;;7;300;9999
                2023-10;p1;REFUSE;ARCHIVE_ILLISIBLE;0;0;0
                """);
        documents.put("fichiers.csv", FICHIERS + """
                2023-08;OG1;dossiers.csv;ACCEPTE;;9;9;0;0;0;0;aa
                2023-10;OG1;dossiers.csv;ACCEPTE;;60;55;0;0;0;5;aa
                2023-10;OG1;effectifs.csv;ACCEPTE;;1;1;0;0;0;0;aa
                2023-10;OG1;mises_a_jour.csv;ACCEPTE;;13;12;0;0;0;1;aa
                2023-10;OG1;projets_personnalises.csv;ACCEPTE;;40;40;0;0;0;0;aa
                2023-10;OG1;evenements_agenda.csv;ACCEPTE;;93;89;0;0;0;4;aa
                2023-10;OG1;messages_mssante.csv;ACCEPTE;;37;37;0;0;0;0;aa
                2023-10;OG1;alimentations_dmp.csv;ACCEPTE;;28;28;0;0;0;0;aa
                """);
        documents.put("regles-2023.yml", CampagneSamples.text(2023));
        return documents;
    }

    private static String indicateurs() {
        return row("2023-10", A, "MSSANTE", "30;39;CALCULE;76.92;70;ATTEINT;;0")
                + row("2023-10", A, "DMP", "26;39;CALCULE;66.66;70;NON_ATTEINT;;2")
                + row("2023-10", A, "DOSSIERS_ACTIFS", "30;42;CALCULE;71.42;90;NON_ATTEINT;;8")
                + row("2023-10", A, "PROJET_PERSONNALISE", "30;33;CALCULE;90.90;90;ATTEINT;;0")
                + row("2023-10", A, "EVENEMENT_AGENDA", "29;33;CALCULE;87.87;90;NON_ATTEINT;;1")
                + row("2023-10", A, "E_PRESCRIPTION", ";;;;;INFORMATIF;EXTRAIT_ABSENT;")
                + row("2023-10", A, "E_PARCOURS", "7;;;;;INFORMATIF;;")
                + first(B, "MSSANTE", "7;10;CALCULE;70.00;70;ATTEINT;;0")
                + first(B, "DMP", "0;10;CALCULE;0.00;70;NON_APPLICABLE;instruction 2025/100;7")
                + first(B, "DOSSIERS_ACTIFS", "9;10;CALCULE;90.00;90;ATTEINT;;0")
                + first(B, "PROJET_PERSONNALISE", "9;9;CALCULE;100.00;90;ATTEINT;;0")
                + first(B, "EVENEMENT_AGENDA", "9;9;CALCULE;100.00;90;ATTEINT;;0")
                + first(B, "E_PRESCRIPTION", ";;;;;INFORMATIF;EXTRAIT_ABSENT;")
                + first(B, "E_PARCOURS", ";;;;;INFORMATIF;EXTRAIT_ABSENT;")
                + row("2023-10", C, "MSSANTE", ";;;;70;DONNEES_ABSENTES;DEPOT_REFUSE;")
                + row("2023-10", C, "DMP", ";;;;70;DONNEES_ABSENTES;DEPOT_REFUSE;")
                + row("2023-10", C, "DOSSIERS_ACTIFS", ";;;;90;DONNEES_ABSENTES;DEPOT_REFUSE;")
                + row("2023-10", C, "PROJET_PERSONNALISE", ";;;;90;DONNEES_ABSENTES;DEPOT_REFUSE;")
                + row("2023-10", C, "EVENEMENT_AGENDA", ";;;;90;DONNEES_ABSENTES;DEPOT_REFUSE;")
                + row("2023-10", C, "E_PRESCRIPTION", ";;;;;INFORMATIF;DEPOT_REFUSE;")
                + row("2023-10", C, "E_PARCOURS", ";;;;;INFORMATIF;DEPOT_REFUSE;");
    }

    private static String row(String period, String finess, String code, String figures) {
        return PublishedSamples.indicateur(period, "P1", finess, code, figures);
    }

    private static String first(String finess, String code, String figures) {
        return String.join(";", "2023-10", "P1", finess, code, "true", "2023-08-01", "2023-10-31", figures) + "\n";
    }
}
