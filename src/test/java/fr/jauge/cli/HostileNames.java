package fr.jauge.cli;

import fr.jauge.registry.RegistrySamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Write a registry and a depot in which every name means harm: to a page, to a spreadsheet, to a file system, to an eye. */
final class HostileNames {
    static final String SCRIPT = "<script>window.harm=1</script>";
    static final String IMAGE = "\"><img src=x onerror=window.harm=1>";
    static final String FORMULA = "=cmd|' /C calc'!A0";
    /** Turns the direction of all that follows it. */
    static final String REVERSED = "\u202EEHPAD fictif à l’envers";

    static final String HEBREW = "בית הבריאות";
    static final String LONG = "Établissement".repeat(16).substring(0, 200);
    static final String ENDS_A_SCRIPT = "</script><script>window.harm=1</script>";
    static final String MARKUP = "A&B <b>gras</b> &lt; ]]> '\"`${7*7} {{7*7}} \u2028 \uFFFE 漢字 😀";

    /** Of projets: they are names of files too. */
    static final List<String> IDS = List.of("../../etc/passwd", "CON", "p1", "P1", "<i>", "a b\"'&", "=1+1");

    static final List<String> NAMES =
            List.of(SCRIPT, IMAGE, FORMULA, REVERSED, HEBREW, LONG, ENDS_A_SCRIPT, MARKUP, "Sage");

    private HostileNames() {}

    /** Writes them where a run looks for its data. */
    static void writeInto(Path folder) throws IOException {
        StringBuilder projets = new StringBuilder("projet_id;intitule;porteur;region;campagne;date_convention\n");
        StringBuilder essms = new StringBuilder("finess_et;raison_sociale;secteur;projet_id;situation;premiere_mesure;"
                + "indicateurs_exclus;base_legale_exclusion\n");
        StringBuilder dossiers =
                new StringBuilder("finess_et;dossier_id;date_entree;derniere_mise_a_jour;eligible_projet\n");
        for (int i = 0; i < IDS.size(); i++) {
            String name = NAMES.get(i % NAMES.size());
            projets.append(quoted(IDS.get(i)) + ";" + quoted(name) + ";" + quoted(NAMES.get((i + 1) % NAMES.size()))
                    + ";11;2023;2022-01-01\n");
        }
        for (int i = 0; i < NAMES.size(); i++) {
            String finess = RegistrySamples.finess(i + 1).value();
            essms.append(finess + ";" + quoted(NAMES.get(i)) + ";PA;" + quoted(IDS.get(i % 2))
                    + ";MISE_A_NIVEAU;2023-08;" + (i == 0 ? "MSSANTE;" + quoted(SCRIPT) : ";") + "\n");
            dossiers.append(finess + ";D-" + i + ";2021-01-01;2023-10-05;OUI\n");
            dossiers.append(finess + ";D-x" + i + ";05/10/2023;2023-10-05;OUI\n");
        }
        write(folder.resolve("sample-data/referentiel/projets.csv"), projets);
        write(folder.resolve("sample-data/referentiel/etablissements.csv"), essms);
        // few enough rejections for the file to stand
        write(folder.resolve("sample-data/depots/2023-10/OG1/dossiers.csv"), dossiers);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static void write(Path file, CharSequence text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
