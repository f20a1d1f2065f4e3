package fr.jauge.publication.dossier;

import fr.jauge.indicator.EssmsResult;
import fr.jauge.lexicon.Window;
import fr.jauge.publication.site.French;
import fr.jauge.publication.site.Heading;
import fr.jauge.publication.site.Words;
import java.util.List;

/**
 * Show an establishment its dossiers to act on.
 *
 * @param lists by indicator, in order
 */
public record DossierPage(Heading heading, EssmsResult essms, List<DossierList> lists) {

    /** The name of the establishment. */
    public String name() {
        return Words.text(essms.essms().raisonSociale());
    }

    /** The same for a title, where nothing else may be turned by it. */
    public String title() {
        return "Dossiers à traiter, " + Words.isolated(essms.essms().raisonSociale());
    }

    public String projet() {
        return Words.text(essms.essms().projetId());
    }

    /** The days that are measured. */
    public String window() {
        return essms.window().map(DossierPage::days).orElse(French.NONE);
    }

    private static String days(Window window) {
        return "du " + French.date(window.firstDay()) + " au " + French.date(window.lastDay());
    }
}
