package fr.jauge.bench;

import fr.jauge.bench.database.Kind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Say what it costs to work with Jauge, for one size.
 *
 * @param whole the runs of the comparison
 * @param steps theirs
 * @param again the same command after each of them
 * @param idle the same command after a run on hardly anything: a start that has nothing to do
 * @param pdf empty when they were not asked for
 */
record OperationResult(
        Dataset data,
        List<Measurement> whole,
        List<StepTimes> steps,
        List<Measurement> again,
        List<Measurement> idle,
        Map<Engine, List<DatabaseRun>> databases,
        List<ResumedRun> resumed,
        List<PdfRun> pdf) {

    OperationResult {
        whole = List.copyOf(whole);
        steps = List.copyOf(steps);
        again = List.copyOf(again);
        idle = List.copyOf(idle);
        databases = Collections.unmodifiableMap(new EnumMap<>(databases));
        resumed = List.copyOf(resumed);
        pdf = List.copyOf(pdf);
    }

    Spread step(String name) {
        return Spread.of(steps, each -> each.of(name));
    }

    Spread database(Engine engine, ToDoubleFunction<DatabaseRun> value) {
        return Spread.of(Objects.requireNonNull(databases.get(engine)), value);
    }

    double seconds(Engine engine, Kind kind) {
        return database(engine, each -> each.seconds(kind)).median();
    }

    double calls(Engine engine, Kind kind) {
        return database(engine, each -> each.calls(kind)).median();
    }

    /** What is published took, against what is measured. */
    double publishToMeasure() {
        return step(StepTimes.PUBLISH).median() / step(StepTimes.MEASURE).median();
    }

    double peakMegabytes() {
        return Spread.of(whole, Measurement::peakMegabytes).median();
    }

    double againToIdle() {
        return wall(again) / wall(idle);
    }

    double resumedMeasureToWhole() {
        return Spread.of(resumed, ResumedRun::measureSeconds).median()
                / step(StepTimes.MEASURE).median();
    }

    double resumedToWhole() {
        return Spread.of(resumed, each -> each.run().wallSeconds()).median() / wall(whole);
    }

    double alreadyMeasured() {
        return Spread.of(resumed, ResumedRun::alreadyMeasured).median();
    }

    private static double wall(List<Measurement> runs) {
        return Spread.of(runs, Measurement::wallSeconds).median();
    }
}
