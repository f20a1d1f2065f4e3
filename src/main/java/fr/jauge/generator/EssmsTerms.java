package fr.jauge.generator;

import fr.jauge.lexicon.Secteur;
import fr.jauge.lexicon.Situation;

/**
 * State what the registry says of an ESSMS for its grant and its exemptions; an empty text is an empty cell.
 *
 * @param situation how it comes by its DUI
 * @param editeurReference OUI or NON for an acquisition of the 2022 call
 * @param partMedicoSociale the share of medico-social hours of a home-help service
 * @param indicateursExclus the codes it is released from
 * @param baseLegale the text that releases it
 */
record EssmsTerms(
        Situation situation,
        String editeurReference,
        String partMedicoSociale,
        String indicateursExclus,
        String baseLegale) {

    static EssmsTerms draw(Draw draw, SectorProfile profile, String name, int campagne, boolean acquisition) {
        Situation situation = acquisition ? Situation.ACQUISITION : Situation.MISE_A_NIVEAU;
        boolean released = profile.secteur() == Secteur.AHI && draw.chance(0.4);
        String share = name.startsWith("SAAD") && draw.chance(0.7) ? "0." + draw.between(35, 99) : "";
        String listed = acquisition && campagne == 2022 ? draw.chance(0.8) ? "OUI" : "NON" : "";
        return new EssmsTerms(
                situation,
                listed,
                share,
                released ? "MSSANTE DMP" : "",
                released ? "Instruction DNS/DGCS/CNSA/2025/100" : "");
    }
}
