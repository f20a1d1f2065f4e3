package fr.jauge.serve;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answer what Tomcat refuses before any filter sees it, as everything else is: its own page is in English and names it. */
final class MalformedRequests extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(MalformedRequests.class);

    private final Refusals refusals;

    MalformedRequests(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        AtomicBoolean isOpen = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, isOpen);
        if (isOpen.get()) {
            try {
                refusals.answer(request, response, status);
            } catch (IOException | IllegalStateException e) {
                LOG.debug("nobody listens any more", e);
            }
        }
    }
}
