package fr.jauge.registry;

import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.Secteur;
import fr.jauge.lexicon.Situation;
import fr.jauge.lexicon.Window;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Describe an ESSMS (CASF art. L.312-1), counted by its FINESS géographique; one row of {@code etablissements.csv}.
 *
 * @param finess the FINESS ET
 * @param finessEj the legal entity that owns it
 * @param raisonSociale raw text, line breaks included
 * @param secteur the sector of the programme
 * @param projetId the projet it belongs to
 * @param situation how it comes by its DUI
 * @param premiereMesure the month of its first measure, declared by the porteur
 * @param debutParticipation its first day in the projet; empty for ever before
 * @param finParticipation its last day in the projet; empty for ever after
 * @param indicateursExclus those of the five it is released from
 * @param baseLegaleExclusion the text that releases it (instruction DNS/DGCS/CNSA/2025/100 for the AHI)
 * @param partMedicoSociale the share of medico-social hours, which multiplies its amounts
 * @param editeurReference whether the vendor of its DUI is listed by Ségur, where the campaign asks
 */
public record Essms(
        Finess finess,
        Optional<Finess> finessEj,
        String raisonSociale,
        Secteur secteur,
        String projetId,
        Situation situation,
        Optional<Period> premiereMesure,
        Optional<LocalDate> debutParticipation,
        Optional<LocalDate> finParticipation,
        Set<Indicateur> indicateursExclus,
        Optional<String> baseLegaleExclusion,
        Optional<PartMedicoSociale> partMedicoSociale,
        Optional<Boolean> editeurReference) {

    /**
     * @throws IllegalArgumentException on an end of participation before its start, an exclusion without its legal basis,
     *     or of an indicator that has no target
     */
    public Essms {
        indicateursExclus = Set.copyOf(indicateursExclus);
        if (endsBeforeStart(debutParticipation, finParticipation)) {
            throw new IllegalArgumentException("participation ends before it starts");
        }
        if (!indicateursExclus.isEmpty() && baseLegaleExclusion.isEmpty()) {
            throw new IllegalArgumentException("an exclusion has a legal basis");
        }
        if (!Indicateur.WITH_TARGET.containsAll(indicateursExclus)) {
            throw new IllegalArgumentException("only an indicator with a target can be excluded");
        }
    }

    static boolean endsBeforeStart(Optional<LocalDate> start, Optional<LocalDate> end) {
        return start.isPresent() && end.isPresent() && end.get().isBefore(start.get());
    }

    /** Says whether one day at least of its participation lies in the period. */
    public boolean participates(Period period) {
        return debutParticipation.map(day -> !day.isAfter(period.lastDay())).orElse(true)
                && finParticipation.map(day -> !day.isBefore(period.firstDay())).orElse(true);
    }

    /**
     * The days over which it is measured, whether it participates or not: three months for the first measure, one month
     * after; empty before ({@code NON_MESURE}). It depends on the registry alone, so a rerun gives the same.
     */
    public Optional<Window> window(Period period) {
        return premiereMesure
                .filter(first -> first.compareTo(period) <= 0)
                .map(first -> new Window(period, first.equals(period)));
    }
}
