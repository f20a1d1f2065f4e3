package fr.jauge.inventory;

import fr.jauge.campagne.CampagneCatalog;
import fr.jauge.campagne.CampagneRules;
import fr.jauge.extract.Depot;
import fr.jauge.extract.InputDigests;
import fr.jauge.extract.MonthFolder;
import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Period;
import fr.jauge.registry.Projet;
import fr.jauge.registry.Registry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hold all that a run of a period reads.
 *
 * @param provisional whether the period had not ended
 * @param registryFiles the files of the registry as they were read
 * @param month the depots of the period
 * @param earlier the depots of the two months before whose name stands in the period too, by month, then by key
 * @param digests of every file of all of these
 * @param fingerprint the SHA-256 of all that decides the figures
 * @param passedOver what lies in the folders and is ignored, and the unknown columns of the registry, in French
 */
public record MonthInputs(
        Period period,
        boolean provisional,
        Limits limits,
        Registry registry,
        CampagneCatalog catalog,
        List<FileDigest> registryFiles,
        MonthFolder month,
        Map<Period, Map<String, Depot>> earlier,
        InputDigests digests,
        String fingerprint,
        List<String> passedOver) {

    /** What they are known by. */
    public InputIdentity identity() {
        return new InputIdentity(provisional, digests, fingerprint);
    }

    /** The depot of a key in an earlier month. */
    public Optional<Depot> earlier(Period earlierMonth, String key) {
        return Optional.ofNullable(earlier.getOrDefault(earlierMonth, Map.of()).get(key));
    }

    /** Every file read, by its path from the folder of its kind, in order. */
    public List<FileDigest> files() {
        List<FileDigest> files = new ArrayList<>();
        registryFiles.forEach(
                file -> files.add(new FileDigest("referentiel/" + file.name(), file.octets(), file.sha256())));
        List<Depot> depots = new ArrayList<>(month.depots());
        earlier.values().forEach(found -> depots.addAll(found.values()));
        for (Depot depot : depots) {
            depotFiles(depot).forEach(files::add);
        }
        files.sort(Comparator.comparing(FileDigest::name));
        return files;
    }

    private List<FileDigest> depotFiles(Depot depot) {
        List<FileDigest> files = new ArrayList<>();
        for (Path path : depot.paths()) {
            digests.under(path).forEach(digest -> {
                String inDepot = digest.stamp().path().equals(path)
                        ? ""
                        : "/" + path.relativize(digest.stamp().path());
                String name = "depots/" + depot.month() + "/" + path.getFileName() + inDepot;
                files.add(new FileDigest(name, digest.stamp().size(), digest.sha256()));
            });
        }
        return files;
    }

    /** The rules of a project's campaign. */
    public CampagneRules rules(Projet projet) {
        return catalog.rules(projet.campagne())
                .orElseThrow(() -> new IllegalStateException("the registry was checked against the campaigns"));
    }
}
