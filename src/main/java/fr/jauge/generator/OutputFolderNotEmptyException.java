package fr.jauge.generator;

import java.io.IOException;
import java.nio.file.Path;

/** Refuse to write synthetic months beside files that may be real ones. */
public final class OutputFolderNotEmptyException extends IOException {
    private static final long serialVersionUID = 1L;

    OutputFolderNotEmptyException(Path folder) {
        super("output folder: expected an absent or empty folder, found files in " + folder
                + "; empty it or name another");
    }
}
