package fr.jauge.bench.commonscsv;

import java.time.LocalDate;

/** Bound the days that count for an ESSMS, both included. */
record Window(LocalDate first, LocalDate last) {
    boolean contains(LocalDate day) {
        return overlaps(day, day);
    }

    boolean overlaps(LocalDate begin, LocalDate end) {
        return !begin.isAfter(last) && !end.isBefore(first);
    }
}
