package fr.jauge.store;

import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.Period;
import fr.jauge.measure.DepotReading;
import fr.jauge.measure.Rejection;
import fr.jauge.measure.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Read back what the depots of a run gave. */
@Repository
public class MeasureReader {
    private final JdbcClient client;

    MeasureReader(JdbcClient client) {
        this.client = client;
    }

    /** What became of every depot of the months read, without its rejections. */
    public List<DepotReading> readings(long run) {
        return client.sql("select period, name, refusal, no_essms_known, ignored, files from reading where run_id = ?"
                        + " order by period, depot_key")
                .param(run)
                .query((row, n) -> new DepotReading(
                        Period.parse(row.getString(1)).orElseThrow(),
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)).map(DepotRefusal::valueOf),
                        FileLines.read(row.getString(6)),
                        TextLines.split(row.getString(5)),
                        row.getBoolean(4)))
                .list();
    }

    /** The SHA-256 of the private lists kept of each depot measured, by its key; empty where there are none. */
    public Map<String, String> lists(long run) {
        Map<String, String> lists = new HashMap<>();
        client.sql("select depot_key, lists_sha256 from reading where run_id = ?")
                .param(run)
                .query(row -> {
                    lists.put(row.getString(1), row.getString(2));
                });
        return lists;
    }

    /** The tallies of all depots. */
    public List<Tally> tallies(long run) {
        List<String> parts = client.sql("select tallies from tally where run_id = ? order by depot_key, part")
                .param(run)
                .query(String.class)
                .list();
        return parts.parallelStream()
                .flatMap(part -> TallyLines.read(part).stream())
                .toList();
    }

    /** The rejections listed of each extract of a depot, by line. */
    public Map<Extrait, List<Rejection>> rejections(long run, DepotReading depot) {
        return client.sql("select rejections from reading where run_id = ? and depot_key = ? and period = ?")
                .params(run, depot.key(), depot.month().toString())
                .query(String.class)
                .optional()
                .map(RejectionLines::read)
                .orElse(Map.of());
    }
}
