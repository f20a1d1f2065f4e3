package fr.jauge.measure;

import fr.jauge.extract.ExtractReader;
import fr.jauge.extract.FileScan;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileRefusal;
import fr.jauge.lexicon.FileStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Read one extract into the depot's state, wholly or not at all. */
record FileReading(DepotState state, ExtractReader reader, RejectionThreshold threshold, Progress progress) {

    /**
     * Say what a file gave.
     *
     * @param rowsRead at least one
     * @param bearsRegistry a row of it bears the FINESS of an ESSMS of the registry
     */
    record Result(FileMeasure file, boolean rowsRead, boolean bearsRegistry) {}

    Result read(Extrait extrait, int age, InputStream stream, Optional<String> knownSha256) throws IOException {
        FileFold fold = fold(extrait, age);
        FileScan scan;
        try (InputStream in = new WatchedStream(stream, progress)) {
            scan = reader.read(extrait, in, knownSha256, fold);
        } catch (IOException | RuntimeException e) {
            fold.refuse();
            throw e;
        }
        RowCounts counts = fold.counts();
        progress.rowsRead(counts.read());
        if (scan.refusal().isPresent()) {
            fold.refuse();
            return refused(extrait, scan, scan.refusal().get(), new RowCounts(), List.of());
        }
        if (threshold.isExceeded(counts, fold.unreadable())) {
            fold.refuse();
            return refused(extrait, scan, FileRefusal.TROP_DE_REJETS, counts, fold.rejections());
        }
        fold.accept();
        FileMeasure accepted = new FileMeasure(
                extrait,
                FileStatus.ACCEPTE,
                Optional.empty(),
                counts,
                scan.sha256(),
                scan.bytes(),
                fold.rejections(),
                scan.unknownColumns());
        return new Result(accepted, counts.read() > 0, fold.bearsRegistry());
    }

    private static Result refused(
            Extrait extrait, FileScan scan, FileRefusal why, RowCounts counts, List<Rejection> rejections) {
        FileMeasure file = new FileMeasure(
                extrait,
                FileStatus.REFUSE,
                Optional.of(why),
                counts,
                scan.sha256(),
                scan.bytes(),
                rejections,
                List.of());
        return new Result(file, false, false);
    }

    private FileFold fold(Extrait extrait, int age) {
        return switch (extrait) {
            case DOSSIERS -> new DossierFold(state, age);
            case EFFECTIFS -> new EffectifFold(state);
            case MISES_A_JOUR -> new MiseAJourFold(state, age);
            case PROJETS_PERSONNALISES -> new ProjetFold(state, age);
            case EVENEMENTS_AGENDA -> new EvenementFold(state, age);
            case ALIMENTATIONS_DMP -> new DmpFold(state, age);
            case MESSAGES_MSSANTE, EPRESCRIPTIONS, ECHANGES_EPARCOURS -> new ExchangeFold(state, extrait, age);
        };
    }
}
