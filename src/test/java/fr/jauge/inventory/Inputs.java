package fr.jauge.inventory;

import fr.jauge.extract.ArchiveLimits;
import fr.jauge.extract.InputDigests;
import fr.jauge.lexicon.Period;
import fr.jauge.measure.RejectionThreshold;
import fr.jauge.registry.RegistrySamples;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Lay out under a folder what a run of October 2023 reads, change it, and take stock of it. */
public final class Inputs {
    public static final Period OCTOBER = Period.parse("2023-10").orElseThrow();
    private static final String PROJETS = """
            projet_id;intitule;porteur;region;campagne
            P1;Grappe;Porteur;32;2023
            """;

    private final Path root;
    private Period period = OCTOBER;
    private boolean provisional;
    private boolean withRules;
    private Limits limits = new Limits(ArchiveLimits.DEFAULT, RejectionThreshold.DEFAULT);

    private Inputs(Path root) {
        this.root = root;
    }

    /** Two depots in October, {@code og1} in September too, and nobody at the first measure. */
    public static Inputs in(Path root) {
        return new Inputs(root)
                .registry("2023-01")
                .write("depots/2023-10/og1/dossiers.csv", "finess_et;dossier_id\n")
                .write("depots/2023-10/og1/effectifs.csv", "finess_et\n")
                .write("depots/2023-10/og2/dossiers.csv", "finess_et;autre\n")
                .write("depots/2023-09/og1/dossiers.csv", "septembre\n")
                .write("depots/2023-09/og9/dossiers.csv", "d'un autre nom\n")
                .write("depots/2023-07/og1/dossiers.csv", "juillet\n");
    }

    /** A month in which nobody delivered. */
    public Inputs empty() {
        return delete("depots").folder("depots/2023-10");
    }

    /** One ESSMS, first measured in that month. */
    public Inputs registry(String firstMeasure) {
        write("referentiel/projets.csv", PROJETS);
        return write("referentiel/etablissements.csv", """
                finess_et;raison_sociale;secteur;projet_id;situation;premiere_mesure
                %s;Nom;PA;P1;ACQUISITION;%s
                """.formatted(RegistrySamples.finess(1), firstMeasure));
    }

    public Inputs write(String file, String text) {
        Path path = root.resolve(file);
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Inputs folder(String folder) {
        try {
            Files.createDirectories(root.resolve(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Inputs move(String from, String to) {
        try {
            Files.move(root.resolve(from), root.resolve(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Inputs delete(String path) {
        try (var all = Files.walk(root.resolve(path))) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Packs the files of a folder in a zip beside it, in the order of their names, and takes the folder away. */
    Inputs zip(String folder) {
        try {
            Map<String, byte[]> files = new TreeMap<>();
            try (var entries = Files.list(root.resolve(folder))) {
                for (Path entry : entries.toList()) {
                    files.put(String.valueOf(entry.getFileName()), Files.readAllBytes(entry));
                }
            }
            try (OutputStream out = Files.newOutputStream(root.resolve(folder + ".zip"));
                    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    ZipEntry entry = new ZipEntry(file.getKey());
                    entry.setTime(0);
                    zip.putNextEntry(entry);
                    zip.write(file.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return delete(folder);
    }

    Inputs period(String month) {
        period = Period.parse(month).orElseThrow();
        return this;
    }

    Inputs provisional() {
        provisional = true;
        return this;
    }

    Inputs limits(ArchiveLimits archive, RejectionThreshold rejections) {
        limits = new Limits(archive, rejections);
        return this;
    }

    /** Reads the rules of the folder {@code campagnes} too. */
    Inputs rules() {
        withRules = true;
        return folder("campagnes");
    }

    Path path(String file) {
        return root.resolve(file);
    }

    Inventory check() throws InvalidInputsException {
        return Inventory.check(period, provisional, folders(), limits);
    }

    private Folders folders() {
        Optional<Path> rules = withRules ? Optional.of(root.resolve("campagnes")) : Optional.empty();
        return new Folders(root.resolve("depots"), root.resolve("referentiel"), rules);
    }

    /** What they are known by without the registry being read. */
    Optional<String> supposed(InputDigests.Memory memory) {
        try {
            MonthReading read = MonthReading.of(root.resolve("depots"), period, 2, memory);
            return Inventory.identity(period, provisional, folders(), limits, read, memory)
                    .map(InputIdentity::fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MonthInputs take() {
        return take(stamp -> Optional.empty());
    }

    MonthInputs take(InputDigests.Memory memory) {
        try {
            return check().take(MonthReading.of(root.resolve("depots"), period, 2, memory), 2, memory);
        } catch (InvalidInputsException e) {
            throw new AssertionError(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String fingerprint() {
        return take().fingerprint();
    }
}
