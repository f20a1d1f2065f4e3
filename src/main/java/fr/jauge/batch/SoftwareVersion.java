package fr.jauge.batch;

/** Name the version of this software, as its jar says. */
public final class SoftwareVersion {
    private SoftwareVersion() {}

    /** The version, or {@code dev} outside a jar. */
    public static String get() {
        String version = SoftwareVersion.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
