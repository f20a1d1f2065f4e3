package fr.jauge.extract;

/**
 * Read one column of the rows of a batch: trim each value, keep what it says and whether it is at fault. The loops of the
 * kinds are alike on purpose: each is a method that is optimised alone, and again when a form comes that was not seen
 * before, without what reads the other kinds.
 */
abstract class ColumnReader {
    private ColumnReader() {}

    static ColumnReader of(Column column) {
        boolean required = column.valueRequired();
        return switch (column.kind()) {
            case FINESS -> new FinessNumbers();
            case IDENTIFIER -> new IdentifierValues(required);
            case DATE_TIME -> new DateTimes(required);
            case DATE -> new Dates(required);
            case CODE -> new Codes(column.codes(), required);
            case NUMBER -> new NumberValues(required);
            case TEXT -> new Texts();
        };
    }

    /**
     * Reads the value of the column in each row.
     *
     * @param first where the values of the column begin
     * @param slice that of the value in the first row
     */
    abstract void read(RowBatch rows, int first, int slice);

    /** Whether a blank, or what may be one, stands at either end of a value. */
    private static boolean isUntidy(byte[] b, int start, int end) {
        return start < end && (b[start] <= ' ' || b[end - 1] <= ' ');
    }

    /** Any text will do. */
    private static class Texts extends ColumnReader {
        @Override
        void read(RowBatch rows, int first, int slice) {
            byte[] b = rows.bytes();
            int[] from = rows.starts();
            int[] to = rows.ends();
            int width = rows.width();
            int size = rows.size();
            for (int r = 0, i = slice; r < size; r++, i += width) {
                if (isUntidy(b, from[i], to[i])) {
                    rows.trim(i);
                }
            }
        }
    }

    /** Which ESSMS a number names is said by the registry. */
    private static final class FinessNumbers extends Texts {
        @Override
        void read(RowBatch rows, int first, int slice) {
            super.read(rows, first, slice);
            int[] from = rows.starts();
            int[] to = rows.ends();
            boolean[] faulty = rows.faulty();
            int width = rows.width();
            int size = rows.size();
            for (int r = 0, i = slice; r < size; r++, i += width) {
                faulty[r] |= from[i] >= to[i];
            }
        }
    }

    /** What keeps an identifier from being one is kept in its place. */
    private static final class IdentifierValues extends ColumnReader {
        private final boolean required;

        IdentifierValues(boolean required) {
            this.required = required;
        }

        @Override
        void read(RowBatch rows, int first, int slice) {
            byte[] b = rows.bytes();
            int[] from = rows.starts();
            int[] to = rows.ends();
            int[] values = rows.values();
            boolean[] faulty = rows.faulty();
            int width = rows.width();
            int size = rows.size();
            for (int r = 0, i = slice; r < size; r++, i += width) {
                int start = from[i];
                int end = to[i];
                if (start < end && Identifiers.isVisible(b, start, end)) {
                    values[first + r] = Identifiers.OK;
                    continue;
                }
                if (isUntidy(b, start, end)) {
                    rows.trim(i);
                    start = from[i];
                    end = to[i];
                }
                if (start < end) {
                    int judged = Identifiers.check(b, start, end);
                    values[first + r] = judged;
                    faulty[r] |= judged != Identifiers.OK;
                } else {
                    faulty[r] |= required;
                }
            }
        }
    }

    /** As days of Paris. */
    private static final class DateTimes extends ColumnReader {
        private final Days days = new Days();
        private final boolean required;

        DateTimes(boolean required) {
            this.required = required;
        }

        @Override
        void read(RowBatch rows, int first, int slice) {
            byte[] b = rows.bytes();
            int[] from = rows.starts();
            int[] to = rows.ends();
            int[] values = rows.values();
            boolean[] faulty = rows.faulty();
            int width = rows.width();
            int size = rows.size();
            for (int r = 0, i = slice; r < size; r++, i += width) {
                int start = from[i];
                int end = to[i];
                int day = start < end ? days.dateTime(b, start, end) : Days.ABSENT;
                if (day == Days.INVALID && isUntidy(b, start, end)) {
                    rows.trim(i);
                    start = from[i];
                    end = to[i];
                    day = start < end ? days.dateTime(b, start, end) : Days.ABSENT;
                }
                values[first + r] = day;
                faulty[r] |= day == Days.INVALID || (required && day == Days.ABSENT);
            }
        }
    }

    /** As days. */
    private static final class Dates extends ColumnReader {
        private final Days days = new Days();
        private final boolean required;

        Dates(boolean required) {
            this.required = required;
        }

        @Override
        void read(RowBatch rows, int first, int slice) {
            byte[] b = rows.bytes();
            int[] from = rows.starts();
            int[] to = rows.ends();
            int[] values = rows.values();
            boolean[] faulty = rows.faulty();
            int width = rows.width();
            int size = rows.size();
            for (int r = 0, i = slice; r < size; r++, i += width) {
                int start = from[i];
                int end = to[i];
                int day = start < end ? days.date(b, start, end) : Days.ABSENT;
                if (day == Days.INVALID && isUntidy(b, start, end)) {
                    rows.trim(i);
                    start = from[i];
                    end = to[i];
                    day = start < end ? days.date(b, start, end) : Days.ABSENT;
                }
                values[first + r] = day;
                faulty[r] |= day == Days.INVALID || (required && day == Days.ABSENT);
            }
        }
    }

    /** A code that is not there is the default. */
    private static final class Codes extends ColumnReader {
        private final CodeList codes;
        private final boolean required;

        Codes(CodeList codes, boolean required) {
            this.codes = codes;
            this.required = required;
        }

        @Override
        void read(RowBatch rows, int first, int slice) {
            byte[] b = rows.bytes();
            int[] from = rows.starts();
            int[] to = rows.ends();
            int[] values = rows.values();
            boolean[] faulty = rows.faulty();
            int width = rows.width();
            int size = rows.size();
            for (int r = 0, i = slice; r < size; r++, i += width) {
                int start = from[i];
                int end = to[i];
                int code = start < end ? codes.read(b, start, end) : 0;
                if (code == CodeList.UNKNOWN && isUntidy(b, start, end)) {
                    rows.trim(i);
                    start = from[i];
                    end = to[i];
                    code = start < end ? codes.read(b, start, end) : 0;
                }
                values[first + r] = code;
                faulty[r] |= code == CodeList.UNKNOWN || (required && start >= end);
            }
        }
    }

    /** Whole numbers. */
    private static final class NumberValues extends ColumnReader {
        private final boolean required;

        NumberValues(boolean required) {
            this.required = required;
        }

        @Override
        void read(RowBatch rows, int first, int slice) {
            byte[] b = rows.bytes();
            int[] from = rows.starts();
            int[] to = rows.ends();
            int[] values = rows.values();
            boolean[] faulty = rows.faulty();
            int width = rows.width();
            int size = rows.size();
            for (int r = 0, i = slice; r < size; r++, i += width) {
                int start = from[i];
                int end = to[i];
                if (isUntidy(b, start, end)) {
                    rows.trim(i);
                    start = from[i];
                    end = to[i];
                }
                if (start < end) {
                    int number = Numbers.read(b, start, end);
                    values[first + r] = number;
                    faulty[r] |= number == Numbers.INVALID;
                } else {
                    faulty[r] |= required;
                }
            }
        }
    }
}
