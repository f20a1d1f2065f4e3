package fr.jauge.diagnosis;

import java.util.List;
import java.util.Locale;

/**
 * Look at the Java machine.
 *
 * @param version of Java, its first number
 * @param runtime its version and vendor, as printed
 * @param heap the most bytes that the program may take
 * @param processors as many as it sees
 * @param nameEncoding in which the names of files are read
 */
public record MachineCheck(int version, String runtime, long heap, int processors, String nameEncoding) {
    private static final int OLDEST = 17;
    private static final long MEBIBYTE = 1 << 20;
    /** What a thousand establishments need, and a national month: both were measured. */
    private static final long SMALL_HEAP = 256;

    private static final long NATIONAL_HEAP = 640;
    private static final long NATIONAL_ESSMS = 36_400;

    /** The machine that runs this. */
    public static MachineCheck ofThisProcess() {
        return new MachineCheck(
                Runtime.version().feature(),
                System.getProperty("java.runtime.version", "?") + ", " + System.getProperty("java.vendor", "?"),
                Runtime.getRuntime().maxMemory(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("sun.jnu.encoding", "?"));
    }

    /**
     * Looks.
     *
     * @param essms establishments to be measured
     */
    public List<Observation> observations(int essms) {
        return List.of(java(), memory(essms), names());
    }

    private Observation java() {
        String text = "Java " + runtime + ", " + processors + " processeurs";
        return version >= OLDEST
                ? Observation.fine("Java", text)
                : Observation.mend("Java", text, "installer Java " + OLDEST + " ou plus récent");
    }

    private Observation memory(int essms) {
        long wanted = SMALL_HEAP + (NATIONAL_HEAP - SMALL_HEAP) * Math.min(essms, NATIONAL_ESSMS) / NATIONAL_ESSMS;
        // a collector takes some of what it was told for itself
        boolean enough = heap >= wanted * MEBIBYTE * 9 / 10;
        String text = heap / MEBIBYTE + " Mio au plus pour " + essms + " ESSMS";
        return enough
                ? Observation.fine("Mémoire", text)
                : Observation.watch(
                        "Mémoire", text, "donner " + wanted + " Mio (-Xmx" + wanted + "m) ou réduire jauge.workers");
    }

    private Observation names() {
        String subject = "Noms de fichiers";
        return nameEncoding.toUpperCase(Locale.ROOT).equals("UTF-8")
                ? Observation.fine(subject, "lus en UTF-8")
                : Observation.watch(
                        subject,
                        "lus en " + nameEncoding + " : un nom accentué ne serait pas retrouvé",
                        "donner au processus une langue en UTF-8, par exemple LANG=C.UTF-8");
    }
}
