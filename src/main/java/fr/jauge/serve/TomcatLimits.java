package fr.jauge.serve;

import org.apache.catalina.Context;
import org.apache.catalina.Pipeline;
import org.apache.catalina.Valve;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.session.ManagerBase;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.TomcatContextCustomizer;

/** Bound the sessions that Tomcat keeps, and put our answer in the place of its page. */
final class TomcatLimits implements TomcatContextCustomizer {
    /** People logged in over OpenID Connect within half an hour; each takes some kilobytes. */
    static final int SESSIONS = 5_000;

    private final Refusals refusals;

    TomcatLimits(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void customize(Context context) {
        if (context.getManager() instanceof ManagerBase manager) {
            manager.setMaxActiveSessions(SESSIONS);
        }
        if (context.getParent() instanceof StandardHost host) {
            Pipeline pipeline = host.getPipeline();
            for (Valve valve : pipeline.getValves()) {
                if (valve instanceof ErrorReportValve) {
                    pipeline.removeValve(valve);
                }
            }
            pipeline.addValve(new MalformedRequests(refusals));
            // the host adds none of its own when it finds one of this class
            host.setErrorReportValveClass(MalformedRequests.class.getName());
        }
    }
}
