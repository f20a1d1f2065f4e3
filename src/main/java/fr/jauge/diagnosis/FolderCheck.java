package fr.jauge.diagnosis;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Look at a folder as the user of this process may use it. Rights are those that the system grants, not those that the mode
 * seems to say: root may all, and an access list may forbid.
 *
 * @param subject what the folder is, in French
 * @param setting the setting that names it, as in {@code jauge.out}
 */
public record FolderCheck(String subject, String setting, Path folder) {
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    /** The folder is made absolute. */
    public FolderCheck {
        folder = folder.toAbsolutePath().normalize();
    }

    /** Whether it can be read. */
    public Observation readable() {
        Optional<Observation> notThere = notThere(true);
        if (notThere.isPresent()) {
            return notThere.get();
        }
        return Files.isReadable(folder) && Files.isExecutable(folder)
                ? Observation.fine(subject, name() + " : lisible" + owner(folder))
                : Observation.mend(
                        subject, name() + " ne peut pas être lu" + owner(folder), new Rights(folder).toRead());
    }

    /** Whether it can be written, or made. */
    public Observation writable() {
        return writable(notThere(false));
    }

    /** Whether it can be written; it is not made when it is not there. */
    public Observation writableAsItIs() {
        return writable(notThere(true));
    }

    private Observation writable(Optional<Observation> notThere) {
        if (notThere.isPresent()) {
            return notThere.get();
        }
        if (!isWritable(folder)) {
            return Observation.mend(
                    subject,
                    name() + " ne peut pas être écrit" + owner(folder),
                    new Rights(folder).toWrite() + ", ou en nommer un autre avec " + setting);
        }
        if (isPosix() && modeHas(PosixFilePermission.OTHERS_WRITE)) {
            return Observation.watch(
                    subject,
                    name() + " : tout le monde peut y écrire" + owner(folder),
                    "ôter ce droit : " + new Rights(folder).command("chmod o-w"));
        }
        return Observation.fine(subject, name() + " : accessible en écriture" + owner(folder));
    }

    /** Whether it can be written, or made, and nobody else sees into it. */
    public Observation hidden() {
        Observation rights = writable();
        if (rights.level() == Level.A_CORRIGER || !Files.exists(folder) || !isPosix()) {
            return rights;
        }
        return mode().stream().noneMatch(OTHERS::contains)
                ? Observation.fine(subject, name() + " : fermé aux autres" + owner(folder))
                : Observation.mend(
                        subject,
                        name() + " est ouvert à d’autres que son propriétaire, et contient des numéros de dossier"
                                + owner(folder),
                        "le fermer : " + new Rights(folder).command("chmod 700"));
    }

    /** What must be written below it, when it is there already: made by another user, it stops a run at its end. */
    public List<Observation> writableBelow(List<String> names) {
        return names.stream()
                .map(folder::resolve)
                .filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
                .filter(path -> !isWritable(path))
                .map(path -> Observation.mend(
                        subject, "« " + path + " » ne peut pas être écrit" + owner(path), new Rights(path).toWrite()))
                .toList();
    }

    private Optional<Observation> notThere(boolean needed) {
        try {
            BasicFileAttributes found = Files.readAttributes(folder, BasicFileAttributes.class);
            return found.isDirectory()
                    ? Optional.empty()
                    : Optional.of(Observation.mend(
                            subject,
                            name() + " n’est pas un dossier",
                            "ôter ce fichier, ou nommer un dossier avec " + setting));
        } catch (NoSuchFileException e) {
            return Optional.of(needed ? missing() : toBeMade());
        } catch (AccessDeniedException e) {
            return Optional.of(Observation.mend(
                    subject,
                    name() + " ne peut pas être atteint",
                    "donner à « " + Rights.user() + " » le droit de traverser les dossiers au-dessus (x)"));
        } catch (IOException e) {
            return Optional.of(Observation.mend(
                    subject, name() + " ne peut pas être lu : " + e.getMessage(), "vérifier le disque et son montage"));
        }
    }

    private Observation missing() {
        return Observation.mend(
                subject, name() + " n’existe pas", "le créer ou le monter, ou en nommer un autre avec " + setting);
    }

    private Observation toBeMade() {
        Path above = folder;
        while (!Files.exists(above)) {
            Path parent = above.getParent();
            if (parent == null) {
                return missing();
            }
            above = parent;
        }
        return Files.isDirectory(above) && isWritable(above)
                ? Observation.fine(subject, name() + " n’existe pas encore : il sera créé" + owner(above, "dans"))
                : Observation.mend(
                        subject,
                        name() + " n’existe pas et ne peut pas être créé" + owner(above, "dans"),
                        Files.isDirectory(above)
                                ? "le créer et le donner à « " + Rights.user() + " », ou en nommer un autre avec "
                                        + setting
                                : "ôter le fichier qui est à la place d’un dossier, ou en nommer un autre avec "
                                        + setting);
    }

    private static boolean isWritable(Path path) {
        return Files.isWritable(path) && (!Files.isDirectory(path) || Files.isExecutable(path));
    }

    private boolean modeHas(PosixFilePermission permission) {
        return mode().contains(permission);
    }

    private Set<PosixFilePermission> mode() {
        try {
            return Files.getPosixFilePermissions(folder);
        } catch (IOException e) {
            return Set.of();
        }
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private String owner(Path path, String where) {
        return " " + where + " « " + path + " »" + owner(path);
    }

    /** Whose it is and its mode, where the system knows such. */
    private String owner(Path path) {
        if (!isPosix()) {
            return "";
        }
        try {
            PosixFileAttributes found = Files.readAttributes(path, PosixFileAttributes.class);
            return " (" + found.owner().getName() + ", " + PosixFilePermissions.toString(found.permissions()) + ")";
        } catch (IOException e) {
            return "";
        }
    }

    private String name() {
        return "« " + folder + " »";
    }
}
