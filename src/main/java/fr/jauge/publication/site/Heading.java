package fr.jauge.publication.site;

import fr.jauge.publication.MonthReport;
import fr.jauge.publication.RevisionIdentity;
import java.util.Map;

/** Say of which month and revision a page is, and what it was made from. */
public final class Heading {
    private final MonthReport report;
    private final RevisionIdentity identity;

    public Heading(MonthReport report, RevisionIdentity identity) {
        this.report = report;
        this.identity = identity;
    }

    Heading(SiteMonth month) {
        this(month.report(), month.identity());
    }

    /** The month in full. */
    public String period() {
        return French.month(report.period());
    }

    /** The month in digits. */
    public String shortMonth() {
        return French.shortMonth(report.period());
    }

    /** The month as the folders have it. */
    public String code() {
        return report.period().toString();
    }

    public int revision() {
        return identity.number();
    }

    public boolean provisional() {
        return identity.provisional();
    }

    public String lastDay() {
        return French.date(report.period().lastDay());
    }

    /** Why the revision before was replaced; empty for the first. */
    public String reason() {
        return Words.text(identity.reason());
    }

    public String fingerprint() {
        return identity.fingerprint();
    }

    public String software() {
        return Words.text(identity.softwareVersion());
    }

    /** The rules of the campaigns, by year. */
    public Map<Integer, RevisionIdentity.RulesVersion> rules() {
        return identity.rules();
    }

    /** How many files were read in all. */
    public int inputs() {
        return identity.inputs().size();
    }
}
