package fr.jauge.registry;

import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.Secteur;
import fr.jauge.lexicon.Situation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turn the rows of {@code etablissements.csv} into ESSMS, checked against the projets. */
final class EssmsRows {
    static final TableForm FORM = new TableForm(
            "etablissements.csv",
            List.of(
                    "finess_et",
                    "finess_ej",
                    "raison_sociale",
                    "secteur",
                    "projet_id",
                    "situation",
                    "premiere_mesure",
                    "debut_participation",
                    "fin_participation",
                    "indicateurs_exclus",
                    "base_legale_exclusion",
                    "part_medico_sociale",
                    "editeur_reference"),
            List.of("finess_et", "raison_sociale", "secteur", "projet_id", "situation"));

    private static final List<Secteur> SECTEURS = List.of(Secteur.values());
    private static final List<Situation> SITUATIONS = List.of(Situation.values());

    // worded once, not for each row
    private static final String SECTEUR_REASON = Reasons.code(SECTEURS);
    private static final String SITUATION_REASON = Reasons.code(SITUATIONS);
    private static final String INDICATEURS_REASON = Reasons.indicateurs(Indicateur.WITH_TARGET);

    private final ProjetRows projets;
    private final boolean projetsComplete;
    private final Map<Finess, Long> lines = new HashMap<>();
    private final List<Essms> essms = new ArrayList<>();

    /** @param projetsComplete false when a projet may be declared that could not be read */
    EssmsRows(ProjetRows projets, boolean projetsComplete) {
        this.projets = projets;
        this.projetsComplete = projetsComplete;
    }

    List<Essms> essms() {
        return essms;
    }

    void read(RegistryRow row) {
        if (row.isMisfit()) {
            return;
        }
        var finess = finess(row);
        var finessEj = row.optional("finess_ej", Cells::finess, Reasons.FINESS);
        var raisonSociale = row.required("raison_sociale", Optional::of, "");
        var secteur = row.required("secteur", text -> Cells.code(SECTEURS, text), SECTEUR_REASON);
        var projetId = row.required("projet_id", this::known, Reasons.PROJET_UNKNOWN);
        var situation = row.required("situation", text -> Cells.code(SITUATIONS, text), SITUATION_REASON);
        var premiereMesure = row.optional("premiere_mesure", Period::parse, Reasons.MONTH);
        var debut = row.optional("debut_participation", Cells::date, Reasons.DATE);
        var fin = row.optional("fin_participation", Cells::date, Reasons.DATE);
        if (Essms.endsBeforeStart(debut, fin)) {
            row.note("fin_participation", row.cell("fin_participation"), Reasons.END_BEFORE_START);
        }
        var exclus = row.optional("indicateurs_exclus", Cells::indicateurs, INDICATEURS_REASON);
        var baseLegale = row.optional("base_legale_exclusion", Optional::of, "");
        if (!row.cell("indicateurs_exclus").isEmpty() && baseLegale.isEmpty()) {
            row.note("base_legale_exclusion", "", Reasons.NO_LEGAL_BASIS);
        }
        var part = row.optional("part_medico_sociale", PartMedicoSociale::parse, Reasons.PART);
        var editeur = row.optional("editeur_reference", Cells::ouiNon, Reasons.OUI_NON);
        if (row.cell("editeur_reference").isEmpty() && dependsOnEditeur(projetId, situation)) {
            row.note("editeur_reference", "", Reasons.EDITEUR_MISSING);
        }
        if (row.isSound()) {
            essms.add(new Essms(
                    finess.orElseThrow(),
                    finessEj,
                    raisonSociale.orElseThrow(),
                    secteur.orElseThrow(),
                    projetId.orElseThrow(),
                    situation.orElseThrow(),
                    premiereMesure,
                    debut,
                    fin,
                    exclus.orElse(Set.of()),
                    baseLegale,
                    part,
                    editeur));
        }
    }

    private Optional<Finess> finess(RegistryRow row) {
        Optional<Finess> finess = row.required("finess_et", Cells::finess, Reasons.FINESS);
        Long first = finess.map(each -> lines.putIfAbsent(each, row.line())).orElse(null);
        if (first != null) {
            row.note("finess_et", row.cell("finess_et"), Reasons.duplicate(first));
        }
        return finess;
    }

    private Optional<String> known(String projetId) {
        return !projetsComplete || projets.declares(projetId) ? Optional.of(projetId) : Optional.empty();
    }

    private boolean dependsOnEditeur(Optional<String> projetId, Optional<Situation> situation) {
        return projetId.isPresent()
                && situation.isPresent()
                && projets.rules(projetId.get())
                        .map(rules -> rules.montants(situation.get()).dependsOnEditeur())
                        .orElse(false);
    }
}
