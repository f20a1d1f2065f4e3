package fr.jauge.batch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Find the run that a step belongs to by the fingerprint among its job's parameters. */
@Component
class RunRegistry {
    private final Map<String, MonthRun> runs = new ConcurrentHashMap<>();

    void add(MonthRun run) {
        runs.put(run.inputs().fingerprint(), run);
    }

    void remove(MonthRun run) {
        runs.remove(run.inputs().fingerprint());
    }

    MonthRun get(String fingerprint) {
        MonthRun run = runs.get(fingerprint);
        if (run == null) {
            throw new IllegalStateException("no run under way has the fingerprint " + fingerprint);
        }
        return run;
    }
}
