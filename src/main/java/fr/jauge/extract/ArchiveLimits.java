package fr.jauge.extract;

/**
 * Bound what an archive may unpack to.
 *
 * @param bytes the most it may unpack to in all
 * @param ratio the most it may unpack to, in times its own size
 */
public record ArchiveLimits(long bytes, int ratio) {
    /** 20 GiB and 200 times. */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(20L << 30, 200);

    /** @throws IllegalArgumentException when a limit is not positive */
    public ArchiveLimits {
        if (bytes <= 0 || ratio <= 0) {
            throw new IllegalArgumentException("the limits of an archive are positive");
        }
    }

    boolean allow(long unpacked, long archive) {
        return unpacked <= bytes && unpacked <= ratio * archive;
    }
}
