package fr.jauge.generator;

import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draw one project after the other: its call, its owners, its ESSMS, how far it has come. */
final class ProjetFactory {
    /** The share of projects whose every ESSMS is well above the targets: without them no solde would ever be paid. */
    private static final double EXEMPLARY = 0.15;

    private static final int MOST_ENTITIES = 6;
    private static final double AMOA = 0.2;

    private final FinessSequence numbers;
    private final Period period;

    ProjetFactory(FinessSequence numbers, Period period) {
        this.numbers = numbers;
        this.period = period;
    }

    Projet projet(int number, int size, Draw draw) {
        String id = "PRJ-" + Integer.toString(100_000 + number + 1).substring(1);
        Region region = Region.draw(draw);
        int campagne = draw.chance(0.4) ? 2022 : 2023;
        boolean exemplary = draw.chance(EXEMPLARY);
        ProjetDates dates = ProjetDates.draw(draw, campagne, exemplary, period);
        List<Essms> essms = essms(region, size, campagne, exemplary, draw);
        return new Projet(
                number,
                draw.next(),
                id,
                EssmsNames.intitule(draw, id),
                EssmsNames.porteur(draw),
                region,
                campagne,
                dates.convention(),
                dates.vsr(),
                dates.visa(),
                draw.chance(0.3) ? Integer.toString(size * draw.between(1500, 9000)) : "",
                draw.chance(AMOA) ? draw.pick(List.of("15000", "45000.50", "100000")) : "",
                essms);
    }

    private List<Essms> essms(Region region, int size, int campagne, boolean exemplary, Draw draw) {
        String home = draw.pick(region.departments());
        List<Finess> entities = new ArrayList<>();
        for (int i = draw.between(1, Math.min(MOST_ENTITIES, size)); i > 0; i--) {
            entities.add(numbers.nextEntity(home));
        }
        boolean acquisition = draw.chance(0.55);
        double mixed = draw.chance(0.15) ? 0.3 : 0;
        double level = draw.unit();
        List<Essms> essms = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String department = draw.chance(0.8) ? home : draw.pick(region.departments());
            SectorProfile profile = SectorProfile.draw(draw);
            String name = EssmsNames.establishment(draw, profile);
            essms.add(new Essms(
                    draw.next(),
                    numbers.nextEstablishment(department),
                    draw.pick(entities),
                    name,
                    profile,
                    profile.drawPlaces(draw),
                    exemplary ? UsageRates.exemplary(draw) : UsageRates.draw(draw, level),
                    EssmsTerms.draw(draw, profile, name, campagne, acquisition ^ draw.chance(mixed)),
                    premiereMesure(draw, exemplary),
                    draw.chance(0.1) ? Optional.of(debut(draw)) : Optional.empty(),
                    draw.chance(0.003) ? Optional.of(fin(draw)) : Optional.empty()));
        }
        return essms;
    }

    /** Three in a hundred are measured for the first time in the period; a few not yet. */
    private Optional<Period> premiereMesure(Draw draw, boolean exemplary) {
        double choice = draw.unit();
        if (choice < 0.03) {
            return Optional.of(period);
        }
        if (choice < 0.035 && !exemplary) {
            return Optional.empty();
        }
        if (choice < 0.038 && !exemplary) {
            return Optional.of(new Period(period.month().plusMonths(draw.between(1, 3))));
        }
        return Optional.of(period.minusMonths(draw.between(1, 18)));
    }

    private LocalDate debut(Draw draw) {
        return period.minusMonths(draw.between(24, 36)).firstDay();
    }

    private LocalDate fin(Draw draw) {
        return period.minusMonths(draw.between(1, 6)).lastDay();
    }
}
