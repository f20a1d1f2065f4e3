package fr.jauge.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.jauge.campagne.CampagneSamples;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Situation;
import fr.jauge.registry.Essms;
import fr.jauge.registry.Projet;
import fr.jauge.registry.RegistrySamples;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountRulesTest {
    private static final AmountRules OF_2022 = new AmountRules(CampagneSamples.shipped(2022));
    private static final AmountRules OF_2023 = new AmountRules(CampagneSamples.shipped(2023));

    /** Worked out by hand: acquisition 21,000 then 5,000 an ESSMS from the 50th; upgrade 5,000 then 2,000. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # situation,   essms, subvention, avance,    solde,     working
            ACQUISITION,   1,     21000.00,   10500.00,  10500.00,  7000 + 14000
            ACQUISITION,   15,    315000.00,  157500.00, 157500.00, 15 x 21000
            ACQUISITION,   49,    1029000.00, 514500.00, 514500.00, 49 x 21000
            ACQUISITION,   50,    1034000.00, 517000.00, 517000.00, 1029000 + 2000 + 3000
            ACQUISITION,   120,   1384000.00, 692000.00, 692000.00, 1029000 + 71 x 5000
            MISE_A_NIVEAU, 15,    75000.00,   37500.00,  37500.00,  15 x 5000
            MISE_A_NIVEAU, 49,    245000.00,  122500.00, 122500.00, 49 x 5000
            MISE_A_NIVEAU, 50,    247000.00,  123500.00, 123500.00, 245000 + 2000
            MISE_A_NIVEAU, 120,   387000.00,  193500.00, 193500.00, 245000 + 71 x 2000
            """)
    void grantOf2023IsLowerFromThe50thEssms(
            Situation situation, int essms, String subvention, String avance, String solde, String working) {
        Subvention found = OF_2023.subvention(RegistrySamples.projet(), RegistrySamples.essms(1, essms, situation));

        assertThat(found.total()).isEqualTo(new BigDecimal(subvention));
        assertThat(found.avance()).isEqualTo(new BigDecimal(avance));
        assertThat(found.solde()).isEqualTo(new BigDecimal(solde));
        assertThat(found.statut()).isEqualTo(StatutMontant.ETABLI);
    }

    /** 2022 knows no 50th: 21,500 with a listed vendor, 19,000 without, 5,000 for an upgrade. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # listed, not listed, upgrades, subvention, working
            15,       0,          0,        322500.00,  15 x (7000 + 14500)
            0,        15,         0,        285000.00,  15 x (7000 + 12000)
            49,       0,          0,        1053500.00, 49 x 21500
            50,       0,          0,        1075000.00, 50 x 21500
            0,        50,         0,        950000.00,  50 x 19000
            60,       60,         0,        2430000.00, 60 x 21500 + 60 x 19000
            2,        1,          0,        62000.00,   2 x 21500 + 19000
            0,        0,          60,       300000.00,  60 x 5000
            """)
    void grantOf2022DependsOnTheVendorAndNotOnTheRank(
            int listed, int notListed, int upgrades, String subvention, String working) {
        List<Essms> essms = new ArrayList<>(RegistrySamples.essms(500, upgrades, Situation.MISE_A_NIVEAU));
        for (int n = 1; n <= listed + notListed; n++) {
            essms.add(RegistrySamples.essms(n, Situation.ACQUISITION, null, null, n <= listed));
        }
        assertThat(OF_2022.subvention(RegistrySamples.projet(), essms).total()).isEqualTo(new BigDecimal(subvention));
    }

    @Test
    void acquisitionOf2022WithoutItsVendorHasNoAmount() {
        List<Essms> essms = RegistrySamples.essms(1, 1, Situation.ACQUISITION);
        assertThatIllegalArgumentException().isThrownBy(() -> OF_2022.subvention(RegistrySamples.projet(), essms));
    }

    @Test
    void mixedProjetIsRankedWithinEachSituationAndIsToBeConfirmed() {
        List<Essms> essms = new ArrayList<>(RegistrySamples.essms(1, 30, Situation.MISE_A_NIVEAU));
        essms.addAll(RegistrySamples.essms(31, 50, Situation.ACQUISITION));
        essms.addAll(RegistrySamples.essms(81, 20, Situation.MISE_A_NIVEAU));
        Collections.shuffle(essms, new Random(1));

        Subvention found = OF_2023.subvention(RegistrySamples.projet(), essms);

        // 49 x 5,000 + 2,000 + 49 x 21,000 + 5,000
        assertThat(found.total()).isEqualTo(new BigDecimal("1281000.00"));
        assertThat(found.statut()).isEqualTo(StatutMontant.A_CONFIRMER);
        assertThat(found.reserves()).containsExactly(Reserve.SITUATIONS_MIXTES);
        assertThat(found.lignes()).extracting(AmountLine::finess).isSorted().hasSize(100);
        assertThat(line(found, 30).rang()).isEqualTo(30);
        assertThat(line(found, 31).rang()).isEqualTo(1);
        assertThat(line(found, 80).rang()).isEqualTo(50);
        assertThat(line(found, 80).logiciel()).isEqualTo(new BigDecimal("3000.00"));
        assertThat(line(found, 81).rang()).isEqualTo(31);
        assertThat(line(found, 100).montant()).isEqualTo(new BigDecimal("2000.00"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # situation,   part,      montant,  working
            ACQUISITION,   0.37,      7770.00,  21000 x 0.37
            MISE_A_NIVEAU, 0.37,      1850.00,  5000 x 0.37
            ACQUISITION,   1,         21000.00, the whole
            MISE_A_NIVEAU, 0.333333,  1666.67,  1666.665 rounded half up
            MISE_A_NIVEAU, 0.000001,  0.01,     0.005 rounded half up
            MISE_A_NIVEAU, 0.0000009, 0.00,     0.0045 rounded down
            ACQUISITION,   0.1234567, 2592.59,  2592.5907 rounded down
            """)
    void shareOfASaadMultipliesUsageAndSoftwareRoundedOnce(
            Situation situation, String part, String montant, String working) {
        Essms saad = RegistrySamples.essms(1, situation, null, part, null);

        AmountLine line = OF_2023.subvention(RegistrySamples.projet(), List.of(saad))
                .lignes()
                .get(0);

        assertThat(line.montant()).isEqualTo(new BigDecimal(montant));
        assertThat(line.usage()).hasToString(situation == Situation.ACQUISITION ? "7000.00" : "5000.00");
        assertThat(line.partMedicoSociale().orElseThrow()).hasToString(part);
    }

    @Test
    void oddCentGoesToTheAvance() {
        Essms saad = RegistrySamples.essms(1, Situation.MISE_A_NIVEAU, null, "0.000002", null);
        Essms other = RegistrySamples.essms(2, Situation.MISE_A_NIVEAU, null, "0.2", null);

        Subvention found = OF_2023.subvention(RegistrySamples.projet(), List.of(saad, other));

        assertThat(found.total()).isEqualTo(new BigDecimal("1000.01"));
        assertThat(found.avance()).isEqualTo(new BigDecimal("500.01"));
        assertThat(found.solde()).isEqualTo(new BigDecimal("500.00"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # essms, spent on equipment, on AMOA,   equipment, AMOA,      subvention
            3,       -,                  -,         -,         -,         15000.00
            3,       0,                  0.00,      0.00,      0.00,      15000.00
            3,       59999.99,           -,         59999.99,  -,         74999.99
            3,       60000.01,           -,         60000.00,  -,         75000.00
            3,       -,                  100000.01, -,         100000.00, 115000.00
            3,       1000.005,           2000,      1000.01,   2000.00,   18000.01
            0,       500,                100,       0.00,      100.00,    100.00
            """)
    void equipmentIsCappedByEssmsAndAssistanceByProjet(
            int essms,
            @Nullable String spentMateriel,
            @Nullable String spentAmoa,
            @Nullable BigDecimal materiel,
            @Nullable BigDecimal amoa,
            String subvention) {
        Projet projet = RegistrySamples.spending("32", spentMateriel, spentAmoa);

        Subvention found = OF_2023.subvention(projet, RegistrySamples.essms(1, essms, Situation.MISE_A_NIVEAU));

        assertThat(found.materiel().map(CappedExpense::montant).orElse(null)).isEqualTo(materiel);
        assertThat(found.amoa().map(CappedExpense::montant).orElse(null)).isEqualTo(amoa);
        assertThat(found.total()).isEqualTo(new BigDecimal(subvention));
        assertThat(found.statut()).isEqualTo(StatutMontant.ETABLI);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # region, essms of the OG, equipment, AMOA, status
            32,       14,              1,         -,    ETABLI
            32,       15,              1,         -,    A_CONFIRMER
            32,       15,              -,         0.01, A_CONFIRMER
            32,       15,              0,         0,    ETABLI
            32,       15,              -,         -,    ETABLI
            94,       7,               1,         1,    ETABLI
            94,       8,               1,         1,    A_CONFIRMER
            06,       8,               1,         1,    A_CONFIRMER
            93,       8,               1,         1,    ETABLI
            """)
    void aidOfSmallOgsIsToBeConfirmedForALargerOne(
            String region, int count, @Nullable String materiel, @Nullable String amoa, StatutMontant status) {
        Finess og = RegistrySamples.finess(9001);
        List<Essms> essms = new ArrayList<>(RegistrySamples.essms(900, 20, Situation.ACQUISITION));
        for (int n = 1; n <= count; n++) {
            essms.add(RegistrySamples.essms(n, Situation.ACQUISITION, og, null, null));
        }
        Projet projet = RegistrySamples.spending(region, materiel, amoa);
        Subvention found = OF_2023.subvention(projet, essms);
        assertThat(found.statut()).isEqualTo(status);
        // the 20 others say no OG
        assertThat(found.largerOgs())
                .isEqualTo(status == StatutMontant.A_CONFIRMER ? Map.of(og, (long) count) : Map.of());
    }

    @Test
    void twoSmallOgsAreNotOneLargerOg() {
        List<Essms> essms = new ArrayList<>();
        for (int n = 1; n <= 28; n++) {
            essms.add(RegistrySamples.essms(
                    n, Situation.ACQUISITION, RegistrySamples.finess(n <= 14 ? 9001 : 9002), null, null));
        }
        assertThat(OF_2023.subvention(RegistrySamples.spending("32", "1", "1"), essms)
                        .reserves())
                .isEmpty();
    }

    @Test
    void projetWithoutEssmsNorExpenseHasAGrantOfZero() {
        Subvention found = OF_2023.subvention(RegistrySamples.projet(), List.of());
        assertThat(found.total()).isEqualTo(new BigDecimal("0.00"));
        assertThat(found.avance()).isEqualTo(new BigDecimal("0.00"));
        assertThat(found.solde()).isEqualTo(new BigDecimal("0.00"));
    }

    /** Tiers at 1, 3 and 5, 100 for the software, 1,000 of equipment an ESSMS, an advance of 30 %. */
    @Test
    void thirdCampaignNeedsNoCode(@TempDir Path folder) {
        AmountRules rules = new AmountRules(
                CampagneSamples.withThirdCampagne(folder).rules(2024).orElseThrow());

        Subvention found = rules.subvention(
                RegistrySamples.spending("32", "9000", "60000"), RegistrySamples.essms(1, 6, Situation.ACQUISITION));

        // 2 x 6,100.50 + 2 x 1,100 + 2 x 100 + 6,000 + 50,000
        assertThat(found.total()).isEqualTo(new BigDecimal("70601.00"));
        assertThat(found.avance()).isEqualTo(new BigDecimal("21180.30"));
        assertThat(found.solde()).isEqualTo(new BigDecimal("49420.70"));
    }

    private static AmountLine line(Subvention subvention, int n) {
        return subvention.lignes().stream()
                .filter(each -> each.finess().equals(RegistrySamples.finess(n)))
                .findFirst()
                .orElseThrow();
    }
}
