package fr.jauge.decision;

import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.Verdict;
import fr.jauge.registry.Projet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Judge a projet for a period: the solde is paid once the targets are reached for each ESSMS, after the VSR, on a
 * countersigned expense statement (ESMS numérique 2023, §4.6; Midis du collectif n° 2, 22 March 2022).
 *
 * <p>No average between ESSMS and no tolerance: of 120 ESSMS, one NON_CONFORME gives {@code CIBLES_NON_ATTEINTES}.
 *
 * @param verdict what the figures allow
 * @param bloquants the ESSMS that block, by FINESS
 * @param manquants the evidence that is awaited
 */
public record ProjetVerdict(Verdict verdict, List<Finess> bloquants, List<Justificatif> manquants) {
    private static final String NO_ESSMS = "AUCUN_ESSMS";
    private static final int LISTED = 10;

    public ProjetVerdict {
        bloquants = List.copyOf(bloquants);
        manquants = List.copyOf(manquants);
    }

    /**
     * Judges, by the first rule that holds.
     *
     * @param statuses the status of every ESSMS of the projet that participates in the period, and of no other
     */
    public static ProjetVerdict of(Projet projet, Period period, Map<Finess, EssmsStatus> statuses) {
        return of(statuses, Justificatif.missing(projet.dateVsr(), projet.dateVisaDepenses(), period));
    }

    /**
     * Judges, by the first rule that holds.
     *
     * @param statuses the status of every ESSMS of the projet that participates in the period, and of no other
     * @param missing the evidence that is missing
     */
    public static ProjetVerdict of(Map<Finess, EssmsStatus> statuses, List<Justificatif> missing) {
        if (statuses.isEmpty()) {
            return new ProjetVerdict(Verdict.MESURE_INCOMPLETE, List.of(), List.of());
        }
        List<Finess> below = having(statuses, EnumSet.of(EssmsStatus.NON_CONFORME));
        if (!below.isEmpty()) {
            return new ProjetVerdict(Verdict.CIBLES_NON_ATTEINTES, below, List.of());
        }
        List<Finess> unknown = having(statuses, EnumSet.of(EssmsStatus.NON_EVALUABLE, EssmsStatus.NON_MESURE));
        if (!unknown.isEmpty()) {
            return new ProjetVerdict(Verdict.MESURE_INCOMPLETE, unknown, List.of());
        }
        Verdict verdict = missing.isEmpty() ? Verdict.SOLDE_ELIGIBLE : Verdict.EN_ATTENTE_JUSTIFICATIFS;
        return new ProjetVerdict(verdict, List.of(), missing);
    }

    private static List<Finess> having(Map<Finess, EssmsStatus> statuses, Set<EssmsStatus> wanted) {
        List<Finess> found = new ArrayList<>();
        new TreeMap<>(statuses).forEach((finess, status) -> {
            if (wanted.contains(status)) {
                found.add(finess);
            }
        });
        return found;
    }

    /**
     * The motive as {@code projets.csv} prints it: the FINESS that block separated by blanks, ten at most then
     * {@code +N}; or {@code AUCUN_ESSMS}; or {@code VSR}, {@code VISA}, {@code VSR VISA}; else empty.
     */
    public String motif() {
        if (verdict == Verdict.MESURE_INCOMPLETE && bloquants.isEmpty()) {
            return NO_ESSMS;
        }
        if (verdict == Verdict.EN_ATTENTE_JUSTIFICATIFS) {
            return manquants.stream().map(Justificatif::name).collect(Collectors.joining(" "));
        }
        String listed = bloquants.stream().limit(LISTED).map(Finess::value).collect(Collectors.joining(" "));
        return bloquants.size() > LISTED ? listed + " +" + (bloquants.size() - LISTED) : listed;
    }
}
