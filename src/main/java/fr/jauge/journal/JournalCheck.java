package fr.jauge.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Check the entries as they come, by number: each says what its hash was taken of, follows the one before, and is the one
 * that the witness knows; none is missing, in between or at the end.
 */
final class JournalCheck implements Consumer<JournalEntry> {
    private final Heads heads;
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<JournalEntry> unconfirmed = new ArrayList<>();
    private long number;
    private String hash = JournalEntry.ORIGIN;

    JournalCheck(Heads heads) {
        this.heads = heads;
    }

    /**
     * Hold what is wrong with the journal.
     *
     * @param ofTheWitness whether the entries are sound by themselves, and only the witness says otherwise
     * @param text in French, without a full stop
     */
    record Flaw(boolean ofTheWitness, String text) {}

    @Override
    public void accept(JournalEntry entry) {
        if (entry.number() <= number) {
            add("l’entrée " + entry.number() + " n’est pas à sa place");
            return;
        }
        boolean follows = entry.number() == number + 1;
        if (!follows) {
            add(missing(number + 1, entry.number() - 1));
        }
        if (!entry.isGenuine()) {
            add("l’entrée " + entry.number() + " a été modifiée : elle ne dit plus ce dont son empreinte a été prise");
        }
        if (follows && !entry.previous().equals(hash)) {
            add("l’entrée " + entry.number()
                    + (number == 0 ? " n’est pas le début de la chaîne" : " n’est pas la suite de l’entrée " + number)
                    + " : une entrée a été modifiée, ajoutée ou déplacée");
        }
        compare(entry);
        number = entry.number();
        hash = entry.hash();
    }

    private void compare(JournalEntry entry) {
        if (!heads.present()) {
            return;
        }
        if (heads.knowAnother(entry)) {
            flaws.add(new Flaw(true, "le témoin connaît une autre entrée " + entry.number() + " que celle de la base"));
        } else if (!heads.know(entry)) {
            flaws.add(new Flaw(true, "l’entrée " + entry.number() + " n’est pas dans le témoin : ajoutée à la base"));
        } else if (!heads.isConfirmed(entry)) {
            unconfirmed.add(entry);
        }
    }

    /** What is wrong, once every entry was seen. */
    List<Flaw> flaws() {
        List<Flaw> all = new ArrayList<>(flaws);
        if (!heads.present() && number > 0) {
            all.add(
                    0,
                    new Flaw(
                            true,
                            "le témoin manque : il a été ôté, ou les décisions de cette base ont été prises"
                                    + " sur un autre dossier de rapports"));
        }
        Map.Entry<Long, ?> after = heads.confirmed().higherEntry(number);
        if (after != null) {
            all.add(new Flaw(
                    true, missing(after.getKey(), heads.last()) + " de la base : le témoin en a les empreintes"));
        }
        return all;
    }

    /** The last entry's number; 0 when there is none. */
    long last() {
        return number;
    }

    /** The last entry's hash, as kept. */
    String head() {
        return hash;
    }

    /** What the witness was told of before, and not after. */
    List<JournalEntry> unconfirmed() {
        return List.copyOf(unconfirmed);
    }

    private void add(String text) {
        flaws.add(new Flaw(false, text));
    }

    private static String missing(long from, long to) {
        return from == to ? "l’entrée " + from + " manque" : "les entrées " + from + " à " + to + " manquent";
    }
}
