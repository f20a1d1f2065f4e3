package fr.jauge.generator;

import static fr.jauge.lexicon.RowRejection.CODE_INCONNU;
import static fr.jauge.lexicon.RowRejection.COLONNES;
import static fr.jauge.lexicon.RowRejection.DATES_INCOHERENTES;
import static fr.jauge.lexicon.RowRejection.DATE_INVALIDE;
import static fr.jauge.lexicon.RowRejection.DOSSIER_INCONNU;
import static fr.jauge.lexicon.RowRejection.ESSMS_ABSENT;
import static fr.jauge.lexicon.RowRejection.FINESS_INCONNU;
import static fr.jauge.lexicon.RowRejection.FINESS_INVALIDE;
import static fr.jauge.lexicon.RowRejection.IDENTIFIANT_INVALIDE;
import static fr.jauge.lexicon.RowRejection.IDENTIFIANT_NOMINATIF;
import static fr.jauge.lexicon.RowRejection.NOMBRE_INVALIDE;
import static fr.jauge.lexicon.RowRejection.VALEUR_ABSENTE;

import fr.jauge.lexicon.RowRejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Write the cells of a row in a vendor's dialect; a row struck by a fault has it in the first cell that can carry it. */
final class RowWriter {
    /** The end of what has none. */
    static final int NO_END = -1;

    private static final int DAYS_TOO_EARLY = 3;

    private final ByteSink sink;
    private final Dialect dialect;
    private final DateWriter dates;
    private final Strangers strangers;
    private final FaultPlan faults;
    private final byte separator;
    private final boolean quoted;
    private long hash;
    private boolean faulty;
    private boolean started;
    private long rows;

    RowWriter(ByteSink sink, Dialect dialect, Timeline timeline, Strangers strangers, FaultPlan faults) {
        this.sink = sink;
        this.dialect = dialect;
        dates = new DateWriter(sink, dialect.moments(), timeline);
        this.strangers = strangers;
        this.faults = faults;
        separator = dialect.separator();
        quoted = dialect.quoted();
    }

    /** Begins a row, whose hash decides whether it is faulty. */
    RowWriter begin(long rowHash) {
        hash = rowHash;
        faulty = faults.strikes(rowHash, rows);
        started = false;
        return this;
    }

    /** Begins a row that has no fault of its own, after one that had. */
    void again() {
        faulty = false;
        started = false;
    }

    RowWriter finess(byte[] finess) {
        next();
        byte[] written = finess;
        if (faulty) {
            if (takes(FINESS_INVALIDE)) {
                written = FaultyValues.finess(finess);
            } else if (takes(FINESS_INCONNU)) {
                written = strangers.unknownBytes();
            } else if (takes(ESSMS_ABSENT)) {
                written = strangers.elsewhereBytes();
            }
        }
        sink.put(written);
        return this;
    }

    RowWriter dossier(byte[] dossier) {
        if (faulty && takes(DOSSIER_INCONNU)) {
            return stored(FaultyValues.dossier(hash));
        }
        return faulty && carriesIdentifierFault() ? faultyIdentifier() : stored(dossier);
    }

    RowWriter usager(byte[] usager) {
        return usager.length == 0 ? empty() : stored(usager);
    }

    /** The identifier of the row itself, one number giving one identifier. */
    RowWriter identifier(char prefix, int number) {
        if (faulty && carriesIdentifierFault()) {
            return faultyIdentifier();
        }
        if (dialect.identifiers() == IdentifierStyle.UUID_TEXT) {
            return stored(IdentifierStyle.UUID_TEXT.stored(prefix, number, number));
        }
        next();
        quote();
        sink.put((byte) prefix);
        sink.hexadecimal(number);
        quote();
        return this;
    }

    RowWriter moment(int minute) {
        next();
        if (faulty && takes(DATE_INVALIDE)) {
            sink.put(FaultyValues.date(hash));
        } else {
            dates.moment(minute, hash);
        }
        return this;
    }

    /** @param minute the end, or {@link #NO_END} */
    RowWriter endMoment(int minute, int start) {
        next();
        if (faulty && takes(DATES_INCOHERENTES)) {
            dates.moment(start - DAYS_TOO_EARLY * Timeline.MINUTES_A_DAY, hash);
        } else if (minute != NO_END) {
            dates.moment(minute, hash);
        }
        return this;
    }

    RowWriter day(int day) {
        next();
        if (faulty && takes(DATE_INVALIDE)) {
            sink.put(FaultyValues.date(hash));
        } else {
            dates.day(day);
        }
        return this;
    }

    /** @param day the end, or {@link #NO_END} */
    RowWriter endDay(int day, int start) {
        next();
        if (faulty && takes(DATES_INCOHERENTES)) {
            dates.day(start - DAYS_TOO_EARLY);
        } else if (day != NO_END) {
            dates.day(day);
        }
        return this;
    }

    RowWriter code(Code code) {
        next();
        sink.put(faulty && takes(CODE_INCONNU) ? FaultyValues.code(hash) : dialect.code(code));
        return this;
    }

    RowWriter number(int number) {
        next();
        if (faulty && takes(NOMBRE_INVALIDE)) {
            sink.put(FaultyValues.number(hash));
        } else if (!faulty || !takes(VALEUR_ABSENTE)) {
            sink.put(Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
        }
        return this;
    }

    /** A free text, already in its quotes. */
    RowWriter text(byte[] quotedText) {
        next();
        sink.put(quotedText);
        return this;
    }

    RowWriter empty() {
        next();
        return this;
    }

    void end() throws IOException {
        if (faulty && takes(COLONNES)) {
            sink.put(separator);
        }
        sink.put(dialect.lineEnd());
        sink.spill();
        rows++;
    }

    /** True while the row's fault has found no cell. */
    boolean carries(RowRejection rejection) {
        return faulty && faults.rejection() == rejection;
    }

    long rows() {
        return rows;
    }

    private boolean takes(RowRejection rejection) {
        boolean carried = carries(rejection);
        faulty = faulty && !carried;
        return carried;
    }

    private boolean carriesIdentifierFault() {
        return carries(VALEUR_ABSENTE) || carries(IDENTIFIANT_INVALIDE) || carries(IDENTIFIANT_NOMINATIF);
    }

    private RowWriter faultyIdentifier() {
        if (takes(VALEUR_ABSENTE)) {
            return empty();
        }
        return stored(takes(IDENTIFIANT_NOMINATIF) ? FaultyValues.nationalNumber(hash) : takeInvalidIdentifier());
    }

    private byte[] takeInvalidIdentifier() {
        faulty = false;
        return FaultyValues.identifier(hash);
    }

    private RowWriter stored(byte[] identifier) {
        next();
        quote();
        sink.put(identifier);
        quote();
        return this;
    }

    private void quote() {
        if (quoted) {
            sink.put((byte) '"');
        }
    }

    private void next() {
        if (started) {
            sink.put(separator);
        }
        started = true;
    }
}
