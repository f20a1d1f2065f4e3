package fr.jauge.publication.site;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.publication.RevisionIdentity;
import java.util.List;
import java.util.Map;

/** Say of which month and revision a page is, and what it was made from. */
public final class Heading {
    private final SiteMonth month;

    Heading(SiteMonth month) {
        this.month = month;
    }

    /** The month in full. */
    public String period() {
        return French.month(month.report().period());
    }

    /** The month in digits. */
    public String shortMonth() {
        return French.shortMonth(month.report().period());
    }

    /** The month as the folders have it. */
    public String code() {
        return month.report().period().toString();
    }

    public int revision() {
        return month.identity().number();
    }

    public boolean provisional() {
        return month.identity().provisional();
    }

    public String lastDay() {
        return French.date(month.report().period().lastDay());
    }

    /** Why the revision before was replaced; empty for the first. */
    public String reason() {
        return Words.text(month.identity().reason());
    }

    public String fingerprint() {
        return month.identity().fingerprint();
    }

    public String software() {
        return Words.text(month.identity().softwareVersion());
    }

    /** The rules of the campaigns, by year. */
    public Map<Integer, RevisionIdentity.RulesVersion> rules() {
        return month.identity().rules();
    }

    /** The files read of the registry. */
    public List<FileDigest> registry() {
        return month.identity().inputs().stream()
                .filter(file -> file.name().startsWith("referentiel/"))
                .toList();
    }

    /** How many files were read in all. */
    public int inputs() {
        return month.identity().inputs().size();
    }
}
