package fr.jauge.serve;

import fr.jauge.serve.ServeSettings.Access;

/** Name what opens what. */
final class Roles {
    /** The published reports. */
    static final String REPORTS = "REPORTS";

    /** The metrics and the details of the health. */
    static final String METRICS = "METRICS";

    private Roles() {}

    static String[] of(Access access) {
        return switch (access) {
            case ALL -> new String[] {REPORTS, METRICS};
            case REPORTS -> new String[] {REPORTS};
            case METRICS -> new String[] {METRICS};
        };
    }
}
