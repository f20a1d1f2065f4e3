package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.campagne.CampagneSamples;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Explain what was really measured: the three months of the sample data in one folder of reports. */
class ExplainIT {
    private static final List<String> PERIODS = List.of("2023-08", "2023-09", "2023-10");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private static Path folder;

    @BeforeAll
    static void publish() throws IOException {
        SampleData.linkInto(folder);
        JaugeCall.in(folder).run("--period=2023-08").expecting(0);
        JaugeCall.in(folder).run("--period=2023-09").expecting(3);
        JaugeCall.in(folder).run("--period=2023-10").expecting(0);
    }

    /** An explanation fails when a denominator, a verdict or an amount is not what its parts give. */
    @Test
    void everyProjetAndEveryEssmsIsExplainedInEveryMonth() throws IOException {
        for (String period : PERIODS) {
            for (String projet : List.of("P2022-IDF-01", "P2023-COR-02", "P2023-HDF-03")) {
                explain("--projet=" + projet, "--period=" + period).expecting(0);
            }
            for (String row : essms(period)) {
                String[] cells = row.split(";", -1);
                Outcome essms =
                        explain("--finess=" + cells[2], "--period=" + period).expecting(0);
                assertThat(essms.out()).contains("Établissement " + cells[2], "Statut : " + status(cells));
            }
        }
    }

    /** The working is in the notes beside the expected results. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # period | what is asked           | what is said
            2023-10  | --projet=P2022-IDF-01   | Le solde de 171 291,92 € ne peut pas être versé : 3 établissements sur 16 n’atteignent pas toutes leurs cibles.
            2023-10  | --projet=P2022-IDF-01   | 1. 939900148, Résidence autonomie fictive Les Pins : NON_CONFORME, il manque 1 en tout
            2023-10  | --projet=P2022-IDF-01   | 2. 759900020, EHPAD fictif Les Glycines : NON_CONFORME, il manque 3 en tout
            2023-10  | --projet=P2022-IDF-01   | 3. 759900053, SAAD fictif Bonjour Domicile : NON_CONFORME, il manque 4 en tout
            2023-10  | --projet=P2022-IDF-01   | (7 000,00 + 14 500,00) × 0,666667 = 14 333,3405
            2023-10  | --projet=P2022-IDF-01   | AMOA : 120 000,00 € dépensés, plafond 100 000,00 €, ramenés à 100 000,00 €
            2023-10  | --projet=P2022-IDF-01   | Délai indicatif : 2022-03-15 + 18 mois = 2023-09-15, dépassé de 2 mois
            2023-10  | --projet=P2023-COR-02   | MATERIEL : 400 000,00 € dépensés, plafond 380 000,00 € (19 ESSMS × 20 000,00 €), ramenés à 380 000,00 €
            2023-10  | --projet=P2023-COR-02   | (nombre d’ESSMS du projet par FINESS EJ : 2A9909215 9, 2B9909239 8 ; est petit celui qui en a moins de 15, ou moins de 8 en Corse et outre-mer)
            2023-09  | --projet=P2023-HDF-03   | PV de VSR : 2023-10-12, après le 2023-09-30
            2023-10  | --projet=P2023-HDF-03   | Le solde de 15 130,86 € peut être versé : les cibles sont atteintes par ses 6 établissements
            2023-08  | --projet=P2023-HDF-03   | Règle 1 sur 5
            2023-10  | --finess=599900420      | DB = min(9 actives + 0 en doute + 1 mise à jour rejetée ; 10 présentes + 0 en doute) = 10
            2023-10  | --finess=2A9900214      | PA = max(10 présentes + 1 en doute ; 10 déclarées) = 11
            2023-10  | --finess=759900020      | DMP, DMP alimentés : 2/4 = 50,00 %, cible 70 % : non atteint, manque 1 dossier
            2023-10  | --finess=759900020      | PE = PA − non éligibles = 5 − 1 = 4
            2023-10  | --finess=2A9900289      | l’établissement est reçu dans plusieurs dépôts, et rien ne dit lequel fait foi (2A9900289, P2023-COR-02)
            2023-10  | --finess=2A9900263      | (la ligne de l’établissement dans effectifs.csv est rejetée)
            2023-10  | --finess=2B9900303      | (alimentations_dmp.csv absent)
            2023-09  | --finess=2B9900360      | (mises_a_jour.csv refusé TROP_DE_REJETS en 2023-09)
            2023-09  | --finess=2B9900386      | (2B9900386, dossiers.csv refusé DONNEE_NOMINATIVE)
            2023-09  | --finess=939900130      | DEPOT_ABSENT : aucun dépôt du mois
            2023-10  | --finess=759900038      | Atteint depuis 2023-08 au moins, rien n’étant publié avant
            2023-10  | --finess=759900046      | Atteint depuis 2023-09
            2023-10  | --finess=759900053      | pas de tendance : 2 mois comparables, il en faut 3
            """)
    void explanationIsThatOfTheFiguresWorkedOutByHand(String period, String asked, String said) {
        Outcome outcome = explain(asked, "--period=" + period).expecting(0);
        assertThat(outcome.out().replace('\u202f', ' ')).contains(said);
    }

    /** A call of 2024, a file and no code: its targets judge, its amounts pay, and both are explained. */
    @Test
    void thirdCampaignIsMeasuredPaidAndExplained(@TempDir Path working) throws IOException {
        SampleData.copyInto(working);
        Path projets = working.resolve("sample-data/referentiel/projets.csv");
        Files.writeString(projets, Files.readString(projets).replace(";32;2023;", ";32;2024;"));
        Path essms = working.resolve("sample-data/referentiel/etablissements.csv");
        Files.writeString(essms, Files.readString(essms).replaceAll("(?m)^(599.*|629.*)$", "$1OUI"));
        Path rules = Files.createDirectory(working.resolve("campagnes"));
        CampagneSamples.withThirdCampagne(rules);
        JaugeCall.in(working).run("--period=2023-10", "--campagnes=" + rules).expecting(0);

        String indicateurs = Files.readString(working.resolve("rapports/2023-10/r1/indicateurs.csv"));
        // ten persons, all targets of 2023 met to the unit: 7 messages are not 75 %, 9 of 10 not 95 %, but 85 and 60 %
        assertThat(indicateurs)
                .contains(
                        "599900420;MSSANTE;false;2023-10-01;2023-10-31;7;10;DECLARE;70.00;75;NON_ATTEINT;;1\n",
                        "599900420;DMP;false;2023-10-01;2023-10-31;7;10;DECLARE;70.00;80;NON_ATTEINT;;1\n",
                        "599900420;DOSSIERS_ACTIFS;false;2023-10-01;2023-10-31;9;10;DECLARE;90.00;95;NON_ATTEINT;;1\n",
                        "599900420;PROJET_PERSONNALISE;false;2023-10-01;2023-10-31;9;10;CALCULE;90.00;85;ATTEINT;;0\n",
                        "599900420;EVENEMENT_AGENDA;false;2023-10-01;2023-10-31;9;10;CALCULE;90.00;60;ATTEINT;;0\n");
        assertThat(working.resolve("rapports/2023-10/r1/regles-2024.yml"))
                .hasSameTextualContentAs(rules.resolve("2024.yml"));
        // upgrades of listed vendors: 4,010 each, one at 0.812345: 3,257.50; equipment 1,200 of 6 x 1,000; 30 % in
        // advance
        // 5 x 4,010 + 3,257.50 + 1,200 = 24,507.50; 7,352.25 and 17,155.25
        assertThat(explain(working, "--projet=P2023-HDF-03").expecting(0).out().replace('\u202f', ' '))
                .contains(
                        "campagne 2024, règles essai",
                        "Le solde de 17 155,25 € ne peut pas être versé : 1 établissement sur 6",
                        "MISE_A_NIVEAU : usage 4 000,00 € ; logiciel 10,00 € (éditeur référencé) ou 5,00 € (éditeur non"
                                + " référencé)",
                        "(4 000,00 + 10,00) × 0,812345 = 3 257,50345",
                        "Subvention, leur somme : 24 507,50 €",
                        "Avance : 30 % de 24 507,50 € = 7 352,25 €",
                        "Délai indicatif : 2023-04-03 + 6 mois = 2023-10-03, dépassé de 1 mois");
    }

    private static String status(String[] cells) {
        return List.of("CONFORME", "NON_CONFORME", "NON_EVALUABLE", "NON_MESURE").stream()
                .filter(List.of(cells)::contains)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> essms(String period) throws IOException {
        List<String> rows = Files.readAllLines(folder.resolve("rapports/" + period + "/r1/essms.csv"));
        return rows.subList(1, rows.size());
    }

    private static Outcome explain(String... arguments) {
        return explain(folder, arguments);
    }

    private static Outcome explain(Path working, String... arguments) {
        List<String> all = new ArrayList<>(List.of("explain", "--out=" + working.resolve("rapports")));
        all.addAll(List.of(arguments));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = JaugeCommand.execute(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return new Outcome(exitCode, out.toString(), err.toString());
    }
}
