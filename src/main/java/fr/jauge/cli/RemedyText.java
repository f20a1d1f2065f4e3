package fr.jauge.cli;

import fr.jauge.explanation.DepotOutcome;
import fr.jauge.lexicon.AnomalyCode;
import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.FileRefusal;
import fr.jauge.lexicon.FileStatus;
import fr.jauge.wording.French;
import fr.jauge.wording.Remedy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Say what a code means and what to do about it, in the words of the pages. */
final class RemedyText {
    private RemedyText() {}

    /** Of an anomaly, with its count. */
    static String of(AnomalyCode code, long count) {
        return code + " " + French.number(count) + " : " + of(Remedy.of(code));
    }

    /** Of what was refused among some depots and their files, each code once. */
    static Set<String> refusals(List<DepotOutcome> depots) {
        Set<String> lines = new LinkedHashSet<>();
        for (DepotOutcome depot : depots) {
            if (depot.status() == FileStatus.REFUSE) {
                lines.add(depot.motif() + " : " + of(Remedy.of(DepotRefusal.valueOf(depot.motif()))));
            }
            depot.files().stream()
                    .filter(file -> file.status() == FileStatus.REFUSE)
                    .forEach(
                            file -> lines.add(file.motif() + " : " + of(Remedy.of(FileRefusal.valueOf(file.motif())))));
        }
        return lines;
    }

    private static String of(Remedy remedy) {
        return remedy.meaning() + " " + remedy.remedy();
    }
}
