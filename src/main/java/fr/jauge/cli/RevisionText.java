package fr.jauge.cli;

import fr.jauge.publication.StandingRevision;
import java.io.PrintWriter;

/** Print which revision speaks, so that what is said can be traced to it. */
record RevisionText(StandingRevision revision) {

    void print(PrintWriter out) {
        out.println("Période " + revision.period() + ", révision r" + revision.number() + ", qui fait foi : publiée le "
                + HistoryText.minute(revision.published()) + " par " + TextTable.plain(revision.author())
                + (revision.reason().isEmpty() ? "" : ", motif « " + TextTable.plain(revision.reason()) + " »"));
        if (revision.provisional()) {
            out.println("PROVISOIRE : la période n’était pas terminée, rien de ce qui suit ne décide d’un paiement.");
        }
        out.println("Fichiers : " + revision.folder());
        out.println("Manifeste : SHA-256 " + revision.manifestSha256());
    }
}
