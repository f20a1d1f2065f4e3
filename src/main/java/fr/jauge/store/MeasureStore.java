package fr.jauge.store;

import fr.jauge.measure.DepotMeasure;
import fr.jauge.measure.DepotReading;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Write what a run plans and measures; the caller holds the transaction, one for each depot. */
@Repository
public class MeasureStore {
    private final JdbcClient client;
    private final JdbcTemplate template;

    MeasureStore(JdbcClient client, JdbcTemplate template) {
        this.client = client;
        this.template = template;
    }

    /** Writes the depots to measure, in place of any plan made before. */
    public void plan(long run, List<DepotPlan> depots) {
        client.sql("delete from depot where run_id = ?").param(run).update();
        template.batchUpdate(
                "insert into depot (run_id, depot_key, name, share, weight) values (?, ?, ?, ?, ?)",
                depots.stream()
                        .map(depot -> new Object[] {run, depot.key(), depot.name(), depot.share(), depot.weight()})
                        .toList());
    }

    /** The depots that are not measured yet: all of the plan, or what a run cut short left. */
    public List<DepotPlan> unmeasured(long run) {
        return client.sql("select depot_key, name, share, weight from depot d where run_id = ? and not exists"
                        + " (select 1 from reading r where r.run_id = d.run_id and r.depot_key = d.depot_key)"
                        + " order by depot_key")
                .param(run)
                .query((row, n) -> new DepotPlan(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4)))
                .list();
    }

    /** The number of shares that the plan has. */
    public int shares(long run) {
        return client.sql("select coalesce(max(share) + 1, 0) from depot where run_id = ?")
                .param(run)
                .query(Integer.class)
                .single();
    }

    /**
     * Writes all that a depot gave: with a reading at least, it is measured.
     *
     * @param listsSha256 that of the private lists kept of it; empty when there are none
     */
    public void save(long run, String depotKey, DepotMeasure measure, String listsSha256) {
        template.batchUpdate(
                "insert into reading (run_id, depot_key, period, name, refusal, no_essms_known, ignored, files,"
                        + " rejections, lists_sha256) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                measure.readings().stream()
                        .map(reading -> row(run, depotKey, reading, listsSha256))
                        .toList());
        List<String> parts = TallyLines.write(measure.tallies());
        template.batchUpdate(
                "insert into tally (run_id, depot_key, part, tallies) values (?, ?, ?, ?)",
                IntStream.range(0, parts.size())
                        .mapToObj(part -> new Object[] {run, depotKey, part, parts.get(part)})
                        .toList());
    }

    private static @Nullable Object[] row(long run, String depotKey, DepotReading reading, String listsSha256) {
        return new @Nullable Object[] {
            run,
            depotKey,
            reading.month().toString(),
            reading.name(),
            reading.refusal().map(Enum::name).orElse(null),
            reading.knowsNoEssms(),
            TextLines.join(reading.ignored()),
            FileLines.write(reading.files()),
            RejectionLines.write(reading.files()),
            listsSha256
        };
    }
}
