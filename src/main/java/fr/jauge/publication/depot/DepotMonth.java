package fr.jauge.publication.depot;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileStatus;
import fr.jauge.lexicon.RowOutcome;
import fr.jauge.lexicon.RowRejection;
import fr.jauge.measure.DepotReading;
import fr.jauge.measure.FileMeasure;
import fr.jauge.measure.Rejection;
import fr.jauge.publication.site.French;
import fr.jauge.publication.site.Words;
import fr.jauge.wording.Remedy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Show what became of a depot of one month.
 *
 * @param ofThePeriod whether it is the month that is measured, not one read for a first measure
 * @param rejections the first of each file, by line
 */
public record DepotMonth(DepotReading depot, boolean ofThePeriod, Map<Extrait, List<Rejection>> rejections) {

    /** The month in full. */
    public String month() {
        return French.month(depot.month());
    }

    /** The same as a heading begins. */
    public String title() {
        return month().substring(0, 1).toUpperCase(Locale.ROOT) + month().substring(1);
    }

    /** Its files but the declared figures of an earlier month, of which nothing is awaited. */
    public List<FileMeasure> files() {
        return depot.files().stream()
                .filter(file -> ofThePeriod || file.extrait() != Extrait.EFFECTIFS)
                .toList();
    }

    /** Why the whole depot is refused, or remarked upon. */
    public Optional<Remedy> remedy() {
        return depot.refusal()
                .map(Remedy::of)
                .or(() -> depot.knowsNoEssms() ? Optional.of(Remedy.NO_KNOWN_ESSMS) : Optional.empty());
    }

    /** The code of that. */
    public String code() {
        return depot.refusal().map(Enum::name).orElse("AUCUN_ESSMS_CONNU");
    }

    /** What is to be done about a file that does not count; empty for one that does. */
    public Optional<Remedy> remedy(FileMeasure file) {
        return switch (file.status()) {
            case ACCEPTE -> Optional.empty();
            case REFUSE -> file.refusal().map(Remedy::of);
            case NON_LU -> Optional.of(Remedy.UNREAD_FILE);
            case ABSENT -> Optional.of(Remedy.absent(file.extrait()));
        };
    }

    /** The codes of the rejected rows, the most frequent first. */
    public List<RejectedRows> rejected() {
        return Arrays.stream(RowRejection.values())
                .map(this::rejected)
                .filter(rows -> rows.count() > 0)
                .sorted(Comparator.comparingLong(RejectedRows::count).reversed())
                .toList();
    }

    private RejectedRows rejected(RowRejection code) {
        List<RejectedRows.InFile> files = new ArrayList<>();
        for (FileMeasure file : depot.files()) {
            long count = file.counts().of(code);
            if (count > 0) {
                files.add(new RejectedRows.InFile(
                        file.extrait(),
                        count,
                        rejections.getOrDefault(file.extrait(), List.of()).stream()
                                .filter(rejection -> rejection.code() == code)
                                .limit(RejectedRows.SHOWN)
                                .toList()));
            }
        }
        return new RejectedRows(code, files);
    }

    /** What lay in the depot and was not read: files that are no extracts, columns that none has. */
    public List<String> ignored() {
        List<String> ignored =
                new ArrayList<>(depot.ignored().stream().map(Words::text).toList());
        for (FileMeasure file : depot.files()) {
            file.unknownColumns()
                    .forEach(column -> ignored.add(file.extrait().fileName() + ", colonne " + Words.text(column)));
        }
        return ignored;
    }

    public long refusedFiles() {
        return depot.files().stream()
                .filter(file -> file.status() == FileStatus.REFUSE)
                .count();
    }

    public long rowsRead() {
        return depot.files().stream().mapToLong(file -> file.counts().read()).sum();
    }

    public long rowsRejected() {
        return depot.files().stream()
                .mapToLong(file -> file.counts().of(RowOutcome.REJETEE))
                .sum();
    }
}
