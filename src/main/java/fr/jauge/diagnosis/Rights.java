package fr.jauge.diagnosis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;

/**
 * Say by which command somebody is given a right that lacks, in French: that which would change something, ready to be
 * pasted.
 *
 * @param path of a file or folder that is there
 */
record Rights(Path path) {
    /** So that this process may write there. */
    String toWrite() {
        if (isReadOnly()) {
            return "son disque est monté en lecture seule : le remonter en écriture";
        }
        if (!isOwner()) {
            return "le donner à « " + user() + " » : " + command("chown " + user());
        }
        return isForbidden(PosixFilePermission.OWNER_WRITE)
                ? "en rendre le droit à son propriétaire : "
                        + command(Files.isDirectory(path) ? "chmod u+rwx" : "chmod u+rw")
                : "une liste d’accès ou le système le défend : voir " + command("getfacl");
    }

    /** So that this process may read it, and what is in it. */
    String toRead() {
        return isOwner()
                ? "en rendre le droit à son propriétaire : " + command("chmod u+rx")
                : "donner à « " + user() + " » le droit de lire ce dossier et de le traverser : "
                        + command("setfacl -m u:" + user() + ":rx") + ", ou par son groupe";
    }

    /** A command on the path, as a shell takes it. */
    String command(String words) {
        String name = path.toString();
        boolean plain = name.matches("[\\w./+,:@%-]+");
        return words + " " + (plain ? name : "'" + name.replace("'", "'\\''") + "'");
    }

    /** By its name, or its number where it has none, as in a container. */
    static String user() {
        String name = System.getProperty("user.name", "?");
        try {
            return name.equals("?")
                    ? Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString()
                    : name;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return name;
        }
    }

    private boolean isReadOnly() {
        try {
            return Files.getFileStore(path).isReadOnly();
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isOwner() {
        try {
            String owner = Files.readAttributes(path, PosixFileAttributes.class)
                    .owner()
                    .getName();
            return owner.equals(user());
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private boolean isForbidden(PosixFilePermission permission) {
        try {
            return !Files.getPosixFilePermissions(path).contains(permission);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
