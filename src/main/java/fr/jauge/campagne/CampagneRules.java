package fr.jauge.campagne;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.Situation;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Hold the rules that a project signed with its campaign: targets, amounts, caps, limits, durations.
 *
 * <p>Nothing of it is in the code: see {@code jobs/campagnes/2023.yml}, which names the text each rule comes from.
 *
 * @param annee the year of the call, 2020 to 2099
 * @param version the label of this state of the rules, printed beside the figures
 * @param cibles for each of the five indicators its target, a whole percentage from 1 to 100
 * @param montants the amounts of an ESSMS in each situation
 * @param materielParEssms the cap of equipment, in euros per ESSMS of the project
 * @param amoaParProjet the cap of project assistance, in euros per project
 * @param petitOg the limits of a small organisme gestionnaire
 * @param moisMiseANiveau the indicative duration in months of a project of upgrades alone
 * @param moisAcquisition the same, of any other project
 * @param avancePourcent the share of the grant paid at the signature, in percent
 * @param sources for each section of the file the text it comes from, in the file's order
 * @param text the file as it is written, that whoever reads a figure later can read the rules it was judged by
 * @param file the name and the digest of the file's bytes, part of what identifies a run
 */
public record CampagneRules(
        int annee,
        String version,
        Map<Indicateur, Integer> cibles,
        Map<Situation, SituationAmounts> montants,
        BigDecimal materielParEssms,
        BigDecimal amoaParProjet,
        PetitOg petitOg,
        int moisMiseANiveau,
        int moisAcquisition,
        int avancePourcent,
        Map<String, String> sources,
        String text,
        FileDigest file) {

    /** @throws IllegalArgumentException when an indicator has no target, or a situation no amounts */
    public CampagneRules {
        cibles = Map.copyOf(cibles);
        montants = Map.copyOf(montants);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        if (cibles.size() != Indicateur.WITH_TARGET.size() || !cibles.keySet().containsAll(Indicateur.WITH_TARGET)) {
            throw new IllegalArgumentException("each of the five indicators has a target, and no other");
        }
        if (montants.size() != Situation.values().length) {
            throw new IllegalArgumentException("each situation has its amounts");
        }
    }

    /**
     * The target of one of the five indicators, in percent.
     *
     * @throws IllegalArgumentException for an optional count, which has none
     */
    public int cible(Indicateur indicateur) {
        Integer cible = cibles.get(indicateur);
        if (cible == null) {
            throw new IllegalArgumentException(indicateur + " has no target");
        }
        return cible;
    }

    /** The amounts of an ESSMS in the situation. */
    public SituationAmounts montants(Situation situation) {
        SituationAmounts amounts = montants.get(situation);
        if (amounts == null) {
            throw new IllegalStateException("checked when the rules were made");
        }
        return amounts;
    }
}
