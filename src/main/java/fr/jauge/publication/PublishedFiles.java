package fr.jauge.publication;

import fr.jauge.extract.FileStamp;
import fr.jauge.lexicon.FileDigest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Know which files of a revision were published: those that its manifests name, and the manifests. A manifest is read once,
 * and again when it is another; however many revisions are asked for, the names that are kept are bounded.
 */
public final class PublishedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedFiles.class);
    private static final int MOST_NAMES = 100_000;

    private final int most;
    private final LinkedHashMap<Revision, Listed> known = new LinkedHashMap<>(16, 0.75f, true);
    private long kept;

    /** Ready to answer several threads. */
    public PublishedFiles() {
        this(MOST_NAMES);
    }

    /** @param most names that are kept, beyond those of the revision that was asked for last */
    PublishedFiles(int most) {
        this.most = most;
    }

    private record Revision(RevisionFolders folders, int number) {}

    /** Hold the names of a revision, and what its manifests looked like when they were read. */
    private record Listed(List<FileStamp> manifests, Set<String> names) {}

    /**
     * Whether a file of a revision was published. None is of a folder that is no revision, or whose manifest cannot be read:
     * nobody can say of it what was.
     *
     * @param name its path in the folder of the revision, with {@code /}
     */
    public boolean contains(RevisionFolders folders, int number, String name) {
        return listed(folders, number).names.contains(name);
    }

    /** How many names are kept. */
    synchronized long kept() {
        return kept;
    }

    private Listed listed(RevisionFolders folders, int number) {
        Revision revision = new Revision(folders, number);
        List<FileStamp> manifests = manifests(folders, number);
        synchronized (this) {
            Listed before = known.get(revision);
            if (before != null && before.manifests.equals(manifests)) {
                return before;
            }
            Listed now = read(folders, number, manifests);
            forget(revision);
            if (!now.names.isEmpty()) {
                known.put(revision, now);
                kept += now.names.size();
            }
            makeRoom();
            return now;
        }
    }

    private void forget(Revision revision) {
        Listed before = known.remove(revision);
        kept -= before == null ? 0 : before.names.size();
    }

    /** The revisions asked for longest ago go first, and the last never does. */
    private void makeRoom() {
        Iterator<Map.Entry<Revision, Listed>> eldest = known.entrySet().iterator();
        while (kept > most && known.size() > 1) {
            kept -= eldest.next().getValue().names.size();
            eldest.remove();
        }
    }

    private static List<FileStamp> manifests(RevisionFolders folders, int number) {
        List<FileStamp> manifests = new ArrayList<>();
        try {
            manifests.add(FileStamp.of(folders.manifest(number)));
            manifests.add(FileStamp.of(folders.revision(number).resolve(PdfManifest.PATH)));
        } catch (IOException e) {
            LOG.trace("a manifest is not there", e); // no report in PDF may have been made
        }
        return manifests;
    }

    private static Listed read(RevisionFolders folders, int number, List<FileStamp> manifests) {
        Set<String> names = new HashSet<>();
        try {
            RevisionManifest manifest = RevisionManifest.read(folders.manifest(number));
            if (!manifest.isOf(folders.period(), number)) {
                return new Listed(manifests, Set.of());
            }
            manifest.outputs().stream().map(FileDigest::name).forEach(names::add);
            names.addAll(FolderCheck.OURS);
            if (!manifest.sealed().isEmpty()) {
                PdfManifest.read(folders.revision(number).resolve(PdfManifest.FOLDER)).reports().stream()
                        .map(report -> PdfManifest.FOLDER + "/" + report.name())
                        .forEach(names::add);
            }
        } catch (IOException e) {
            LOG.debug("a manifest of {} r{} cannot be read", folders.period(), number, e);
            return new Listed(List.of(), names); // read again when it is asked for again
        }
        return new Listed(manifests, names);
    }
}
