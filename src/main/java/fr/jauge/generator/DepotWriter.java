package fr.jauge.generator;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Write the depots of one project, month after month. Only the persons of that project are in memory meanwhile. */
final class DepotWriter {
    /** Months of the window of a first measure before its own. */
    private static final int MONTHS_BEFORE = 2;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final GeneratorSettings settings;
    private final Timeline timeline;
    private final Projet projet;
    private final Strangers strangers;
    private final Dialect dialect;
    private final RowKeys keys = new RowKeys();
    private final Tally tally = new Tally();

    DepotWriter(GeneratorSettings settings, Timeline timeline, Projet projet, Strangers strangers) {
        this.settings = settings;
        this.timeline = timeline;
        this.projet = projet;
        this.strangers = strangers;
        dialect = new Dialect(projet);
    }

    Tally write() throws IOException {
        Month reference = timeline.month(settings.period());
        List<Population> populations = new ArrayList<>();
        for (Essms essms : projet.essms()) {
            populations.add(new Population(populations.size(), essms, reference, dialect));
        }
        for (int back = settings.months() - 1; back >= 0; back--) {
            Period period = settings.period().minusMonths(back);
            write(period, shares(populations, period));
        }
        return tally;
    }

    private void write(Period period, List<Share> shares) throws IOException {
        Path month = settings.out().resolve("depots").resolve(period.toString());
        try (DepotTarget target = settings.zip()
                ? DepotTarget.zip(
                        month.resolve(projet.id() + ".zip"), period.lastDay().atTime(23, 0))
                : DepotTarget.folder(month.resolve(projet.id()))) {
            for (Extrait extrait : Extrait.values()) {
                if (dialect.habits().delivers(extrait)) {
                    try (OutputStream out = target.open(extrait)) {
                        write(extrait, shares, out);
                    }
                }
            }
        }
    }

    private void write(Extrait extrait, List<Share> shares, OutputStream out) throws IOException {
        ByteSink sink = new ByteSink(out);
        if (dialect.byteOrderMark()) {
            sink.put(BYTE_ORDER_MARK);
        }
        sink.put(Columns.of(extrait).replace(';', (char) dialect.separator()).getBytes(StandardCharsets.US_ASCII));
        sink.put(dialect.lineEnd());
        RowSource source = source(extrait);
        RowWriter row = new RowWriter(sink, dialect, timeline, strangers, new FaultPlan(extrait, settings.faultRate()));
        keys.clear();
        for (Share share : shares) {
            if (share.delivered()) {
                source.collect(share, keys);
            }
            if (!dialect.habits().interleaved()) {
                writeSorted(source, shares, row);
            }
        }
        writeSorted(source, shares, row);
        sink.passOn();
        tally.add(extrait, row.rows(), sink.bytes());
    }

    private void writeSorted(RowSource source, List<Share> shares, RowWriter row) throws IOException {
        keys.sort();
        for (int i = 0; i < keys.size(); i++) {
            source.write(keys.get(i), shares.get(RowKeys.slot(keys.get(i))), row);
        }
        keys.clear();
    }

    private List<Share> shares(List<Population> populations, Period period) {
        Month month = timeline.month(period);
        boolean oldestWritten = period.equals(settings.period().minusMonths(settings.months() - 1));
        List<Share> shares = new ArrayList<>();
        for (Population population : populations) {
            boolean first = population.essms().isFirstMeasuredIn(settings.period());
            Month windowStart = first ? timeline.month(settings.period().minusMonths(MONTHS_BEFORE)) : month;
            Month start = windowStart.index() < month.index() ? windowStart : month;
            shares.add(new Share(
                    population,
                    month,
                    oldestWritten ? start : month,
                    start,
                    population.essms().participatesIn(period)));
        }
        return shares;
    }

    private RowSource source(Extrait extrait) {
        Habits habits = dialect.habits();
        return switch (extrait) {
            case DOSSIERS -> new DossierRows(timeline, habits);
            case EFFECTIFS -> new EffectifRows();
            case MISES_A_JOUR -> new UpdateRows(timeline);
            case PROJETS_PERSONNALISES -> new PlanRows(timeline.month(settings.period()), habits);
            case EVENEMENTS_AGENDA -> new EventRows(timeline, habits);
            case MESSAGES_MSSANTE -> new MessageRows(timeline, habits);
            case ALIMENTATIONS_DMP -> new DepositRows(timeline, habits);
            case EPRESCRIPTIONS -> new CountedRows(timeline, 'O', 40);
            case ECHANGES_EPARCOURS -> new CountedRows(timeline, 'C', 15);
        };
    }
}
