package fr.jauge.cli;

import fr.jauge.diagnosis.Level;
import fr.jauge.diagnosis.Observation;
import java.io.PrintWriter;
import java.util.List;

/** Print what was seen, one line each, what to do about it below, and how many of each level. */
record DoctorText(List<Observation> seen) {
    void print(PrintWriter out) {
        int levels = Level.A_SURVEILLER.label().length();
        int subjects =
                seen.stream().mapToInt(each -> each.subject().length()).max().orElse(0);
        for (Observation each : seen) {
            out.println(padded(each.level().label(), levels) + "  " + padded(each.subject(), subjects) + "  "
                    + TextTable.plain(each.seen()));
            if (!each.remedy().isEmpty()) {
                out.println(" ".repeat(levels + 2) + "→ " + TextTable.plain(each.remedy()));
            }
        }
        out.println("Bilan : " + count(Level.OK) + " OK, " + count(Level.A_SURVEILLER) + " à surveiller, "
                + count(Level.A_CORRIGER) + " à corriger. " + conclusion());
        out.flush();
    }

    /** Whether nothing is to be mended. */
    boolean isAllRight() {
        return count(Level.A_CORRIGER) == 0;
    }

    private String conclusion() {
        if (!isAllRight()) {
            return "Corriger avant de lancer une exécution.";
        }
        return count(Level.A_SURVEILLER) > 0
                ? "Une exécution peut commencer, une fois vu ce qui est à surveiller."
                : "Une exécution peut commencer.";
    }

    private long count(Level level) {
        return seen.stream().filter(each -> each.level() == level).count();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
