package fr.jauge.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Write the state of the dossiers at the end of the month, by day of entry: one row a stay. */
final class DossierRows implements RowSource {
    private static final int SECOND_DOSSIER = 1;
    private static final int EARLIER_STAY = 2;
    private static final List<byte[]> MOTIFS = List.of(
            text("Accompagnement de courte durée"),
            text("Refus de la personne"),
            text("Séjour temporaire, moins de quinze jours"),
            text("Prestation de confort seule; hors article L.311-3"),
            text("Séjour dit \"\"de répit\"\""));

    private final Timeline timeline;
    private final Habits habits;

    DossierRows(Timeline timeline, Habits habits) {
        this.timeline = timeline;
        this.habits = habits;
    }

    @Override
    public void collect(Share share, RowKeys keys) {
        for (Person person : share.population().persons()) {
            if (share.shows(person, habits.leavers())) {
                keys.add(person.entry * Timeline.MINUTES_A_DAY, share.population(), person.index, 0);
                if (person.secondDossier.length > 0) {
                    keys.add(person.entry * Timeline.MINUTES_A_DAY, share.population(), person.index, SECOND_DOSSIER);
                }
                if (person.hasEarlierStay()) {
                    keys.add(
                            person.earlierEntry() * Timeline.MINUTES_A_DAY,
                            share.population(),
                            person.index,
                            EARLIER_STAY);
                }
            }
        }
    }

    @Override
    public void write(long key, Share share, RowWriter row) throws IOException {
        Population population = share.population();
        Person person = population.person(RowKeys.person(key));
        int kind = RowKeys.ordinal(key);
        long hash = Draw.mix(person.seed, share.month().index() * 4L + kind);
        boolean eligible = population.usage().isEligible(person);
        int entry = RowKeys.day(key);
        int exit = kind == EARLIER_STAY ? person.earlierExit() : person.exit;
        row.begin(hash)
                .finess(population.finess())
                .dossier(kind == SECOND_DOSSIER ? person.secondDossier : person.dossier)
                .usager(person.usager)
                .day(entry)
                .endDay(exit > share.month().lastDay() ? RowWriter.NO_END : exit, entry)
                .moment(
                        kind == SECOND_DOSSIER
                                ? entry * Timeline.MINUTES_A_DAY + 10 * 60
                                : lastUpdate(population, person, share.month()));
        if (eligible) {
            row.code(habits.defaults() ? Code.ABSENT : Code.OUI).empty();
        } else {
            row.code(Code.NON);
            if (Draw.below(person.seed, 50) == 0) {
                row.empty();
            } else {
                row.text(MOTIFS.get(Draw.below(Draw.mix(person.seed), MOTIFS.size())));
            }
        }
        row.end();
    }

    /** A late extract hides what was done in the month behind what was done since. */
    private int lastUpdate(Population population, Person person, Month month) {
        if (habits.late() && person.exit == Person.STAYS) {
            int outOf = population.usage().isActive(person, month) ? 2 : 25;
            long hash = Draw.mix(person.seed, ~month.index());
            if (Draw.below(hash, outOf) == 0) {
                return (month.lastDay() + 1 + (int) (hash & 3)) * Timeline.MINUTES_A_DAY + 9 * 60;
            }
        }
        return population.usage().lastUpdate(person, month, timeline);
    }

    private static byte[] text(String quotedOnce) {
        return ('"' + quotedOnce + '"').getBytes(StandardCharsets.UTF_8);
    }
}
