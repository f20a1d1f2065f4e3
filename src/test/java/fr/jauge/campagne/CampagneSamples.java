package fr.jauge.campagne;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Give tests the campaigns the program carries, and others made from them. */
public final class CampagneSamples {
    private CampagneSamples() {}

    public static CampagneCatalog shipped() {
        return catalog(CatalogReader.read());
    }

    public static CampagneRules shipped(int year) {
        return shipped().rules(year).orElseThrow();
    }

    /** A third call, of 2024: other targets, three tiers, other caps, limits, durations and advance. */
    public static CampagneCatalog withThirdCampagne(Path folder) {
        write(folder, "2024.yml", THIRD);
        return catalog(CatalogReader.read(folder));
    }

    static CampagneCatalog catalog(CatalogReading reading) {
        if (reading instanceof CatalogReading.Valid valid) {
            return valid.catalog();
        }
        throw new AssertionError(reading);
    }

    static List<CampagneError> errors(CatalogReading reading) {
        if (reading instanceof CatalogReading.Invalid invalid) {
            return invalid.errors();
        }
        throw new AssertionError("no error was found");
    }

    public static String text(int year) {
        String name = "/campagnes/" + year + ".yml";
        try (InputStream in = Objects.requireNonNull(CampagneSamples.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path folder, String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String THIRD = """
            campagne: 2024
            version: essai
            cibles:
              source: un essai
              MSSANTE: 75
              DMP: 80
              DOSSIERS_ACTIFS: 95
              PROJET_PERSONNALISE: 85
              EVENEMENT_AGENDA: 60
            montants:
              source: un essai
              ACQUISITION:
                usage:
                  - {a_partir_du: 1, euros: 6000.50}
                  - {a_partir_du: 3, euros: 1000}
                  - {a_partir_du: 5, euros: 0}
                logiciel:
                  - {a_partir_du: 1, euros: 100}
              MISE_A_NIVEAU:
                usage:
                  - {a_partir_du: 1, euros: 4000}
                logiciel_editeur_reference:
                  - {a_partir_du: 1, euros: 10}
                logiciel_editeur_non_reference:
                  - {a_partir_du: 1, euros: 5}
            plafonds:
              source: un essai
              materiel_par_essms: 1000
              amoa_par_projet: 50000
            petits_og:
              source: un essai
              essms_moins_de: 4
              corse_et_outre_mer:
                essms_moins_de: 2
                regions: [01, 94]
            delais_indicatifs:
              source: un essai
              mois_mise_a_niveau_seule: 6
              mois_autres_projets: 12
            paiement:
              source: un essai
              avance_pourcent: 30
            """;
}
