package fr.jauge.publication.pdf;

import fr.jauge.lexicon.Verdict;
import fr.jauge.publication.site.ProjetPage;

/** Choose of which projets a report is made. */
public enum PdfChoice {
    /** Those whose verdict changed, and those whose solde can be paid. */
    CHANGED {
        @Override
        boolean takes(ProjetPage page) {
            return page.result().verdict().verdict() == Verdict.SOLDE_ELIGIBLE || page.verdictChanged();
        }
    },
    ALL {
        @Override
        boolean takes(ProjetPage page) {
            return true;
        }
    },
    NONE {
        @Override
        boolean takes(ProjetPage page) {
            return false;
        }
    };

    abstract boolean takes(ProjetPage page);
}
