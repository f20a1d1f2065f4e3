package fr.jauge.store;

import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileRefusal;
import fr.jauge.lexicon.FileStatus;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.RowOutcome;
import fr.jauge.measure.DepotReading;
import fr.jauge.measure.FileMeasure;
import fr.jauge.measure.Rejection;
import fr.jauge.measure.RowCounts;
import fr.jauge.measure.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
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
        Map<String, List<FileMeasure>> files = files(run);
        return client.sql(
                        "select depot_key, period, name, refusal, no_essms_known, ignored from reading where run_id = ?"
                                + " order by period, depot_key")
                .param(run)
                .query((row, n) -> new DepotReading(
                        Period.parse(row.getString(2)).orElseThrow(),
                        row.getString(3),
                        Optional.ofNullable(row.getString(4)).map(DepotRefusal::valueOf),
                        files.getOrDefault(row.getString(1) + '/' + row.getString(2), List.of()),
                        TextLines.split(row.getString(6)),
                        row.getBoolean(5)))
                .list();
    }

    private Map<String, List<FileMeasure>> files(long run) {
        Map<String, List<FileMeasure>> files = new HashMap<>();
        client.sql("select depot_key, period, extrait, status, refusal, retenues, hors_fenetre, sans_effet,"
                        + " doublons, rejetees, codes, sha256, octets, columns from extract_file where run_id = ?")
                .param(run)
                .query(row -> {
                    String depot = row.getString(1) + '/' + row.getString(2);
                    files.computeIfAbsent(depot, key -> new ArrayList<>()).add(file(row));
                });
        files.values().forEach(list -> list.sort(Comparator.comparing(FileMeasure::extrait)));
        return files;
    }

    private static FileMeasure file(ResultSet row) throws SQLException {
        Map<RowOutcome, Long> outcomes = Map.of(
                RowOutcome.RETENUE, row.getLong(6),
                RowOutcome.HORS_FENETRE, row.getLong(7),
                RowOutcome.SANS_EFFET, row.getLong(8),
                RowOutcome.DOUBLON, row.getLong(9),
                RowOutcome.REJETEE, row.getLong(10));
        return new FileMeasure(
                Extrait.valueOf(row.getString(3)),
                FileStatus.valueOf(row.getString(4)),
                Optional.ofNullable(row.getString(5)).map(FileRefusal::valueOf),
                new RowCounts(outcomes, RejectionLines.readCounts(row.getString(11))),
                row.getString(12),
                row.getLong(13),
                List.of(),
                TextLines.split(row.getString(14)));
    }

    /** The tallies of all depots. */
    public List<Tally> tallies(long run) {
        List<Tally> tallies = new ArrayList<>();
        client.sql("select tallies from tally where run_id = ? order by depot_key, part")
                .param(run)
                .query(row -> {
                    tallies.addAll(TallyLines.read(row.getString(1)));
                });
        return tallies;
    }

    /** The rejections listed of one extract, by line. */
    public List<Rejection> rejections(long run, DepotReading depot, Extrait extrait) {
        return client.sql("select rejections from extract_file"
                        + " where run_id = ? and depot_key = ? and period = ? and extrait = ?")
                .params(run, depot.key(), depot.month().toString(), extrait.name())
                .query(String.class)
                .optional()
                .map(RejectionLines::read)
                .orElse(List.of());
    }
}
