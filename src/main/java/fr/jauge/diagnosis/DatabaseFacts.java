package fr.jauge.diagnosis;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Hold what was found of the database; its address never bears a password. */
public sealed interface DatabaseFacts {
    /** Where it is, to be printed. */
    String address();

    /** A file that is not there yet. */
    record NotMade(String address, Path folder) implements DatabaseFacts {}

    /**
     * One that does not answer, refuses, is held by another process or is damaged.
     *
     * @param cause what it does, in French, to follow its address
     * @param remedy what to do about it, in French
     */
    record Unusable(String address, String cause, String remedy) implements DatabaseFacts {}

    /**
     * One that answers.
     *
     * @param product its name and version
     * @param file where it lies, when it is a file
     * @param migrations what was found of its tables
     * @param writable whether this user may write into it
     * @param ahead of the clock of this machine, when it has another
     * @param holders of the locks of runs, and what they hold
     */
    record Open(
            String address,
            String product,
            Optional<Path> file,
            Migrations migrations,
            boolean writable,
            Optional<Duration> ahead,
            List<Holder> holders)
            implements DatabaseFacts {
        public Open {
            holders = List.copyOf(holders);
        }
    }

    /**
     * What was found of the tables.
     *
     * @param current the last version applied; empty when there are no tables
     * @param pending versions that the next command will apply
     * @param wrong what failed, was changed since, or comes from a newer program, in French
     */
    record Migrations(String current, List<String> pending, List<String> wrong) {
        public Migrations {
            pending = List.copyOf(pending);
            wrong = List.copyOf(wrong);
        }
    }

    /**
     * Who works on a period.
     *
     * @param who in French
     */
    record Holder(String outFolder, String period, String who) {}
}
