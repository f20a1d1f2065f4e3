package fr.jauge.generator;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Write the operator's two files, as the contract's registry wants them: no error to find. */
final class RegistryFiles {
    static final String PROJETS_HEADER =
            "projet_id;intitule;porteur;finess_ej;region;campagne;date_convention;date_vsr;"
                    + "date_visa_depenses;montant_materiel;montant_amoa";
    static final String ETABLISSEMENTS_HEADER =
            "finess_et;finess_ej;raison_sociale;secteur;projet_id;situation;premiere_mesure;debut_participation;"
                    + "fin_participation;indicateurs_exclus;base_legale_exclusion;part_medico_sociale;editeur_reference";

    private RegistryFiles() {}

    static void write(Path folder, Portfolio portfolio) throws IOException {
        Files.createDirectories(folder);
        try (Writer projets = Files.newBufferedWriter(folder.resolve("projets.csv"));
                Writer etablissements = Files.newBufferedWriter(folder.resolve("etablissements.csv"))) {
            line(projets, PROJETS_HEADER);
            line(etablissements, ETABLISSEMENTS_HEADER);
            for (Projet projet : portfolio.projets()) {
                line(projets, cells(projet));
                for (Essms essms : projet.essms()) {
                    line(etablissements, cells(projet, essms));
                }
            }
        }
    }

    private static String cells(Projet projet) {
        return String.join(
                ";",
                projet.id(),
                projet.intitule(),
                projet.porteur(),
                projet.essms().get(0).entity().value(),
                projet.region().code(),
                Integer.toString(projet.campagne()),
                cell(projet.convention()),
                cell(projet.vsr()),
                cell(projet.visa()),
                projet.materiel(),
                projet.amoa());
    }

    private static String cells(Projet projet, Essms essms) {
        EssmsTerms terms = essms.terms();
        return String.join(
                ";",
                essms.finess().value(),
                essms.entity().value(),
                essms.name(),
                essms.profile().secteur().name(),
                projet.id(),
                terms.situation().name(),
                cell(essms.premiereMesure()),
                cell(essms.debutParticipation()),
                cell(essms.finParticipation()),
                terms.indicateursExclus(),
                terms.baseLegale(),
                terms.partMedicoSociale(),
                terms.editeurReference());
    }

    private static String cell(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static void line(Writer writer, String line) throws IOException {
        writer.write(line);
        writer.write('\n');
    }
}
