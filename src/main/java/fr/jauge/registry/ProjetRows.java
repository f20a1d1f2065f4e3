package fr.jauge.registry;

import fr.jauge.campagne.CampagneCatalog;
import fr.jauge.campagne.CampagneRules;
import fr.jauge.lexicon.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turn the rows of {@code projets.csv} into projets. */
final class ProjetRows {
    static final TableForm FORM = new TableForm(
            "projets.csv",
            List.of(
                    "projet_id",
                    "intitule",
                    "porteur",
                    "finess_ej",
                    "region",
                    "campagne",
                    "date_convention",
                    "date_vsr",
                    "date_visa_depenses",
                    "montant_materiel",
                    "montant_amoa"),
            List.of("projet_id", "intitule", "porteur", "region", "campagne"));

    private final CampagneCatalog catalog;
    private final String campagneReason;
    private final Map<String, Long> lines = new HashMap<>();
    private final Map<String, CampagneRules> rules = new HashMap<>();
    private final List<Projet> projets = new ArrayList<>();

    ProjetRows(CampagneCatalog catalog) {
        this.catalog = catalog;
        this.campagneReason = Reasons.campagne(catalog.byYear().keySet());
    }

    void read(RegistryRow row) {
        if (row.isMisfit()) {
            // declared, if wrongly: its ESSMS are not at fault
            lines.putIfAbsent(row.cell("projet_id"), row.line());
            return;
        }
        String id = id(row);
        var intitule = row.required("intitule", Optional::of, "");
        var porteur = row.required("porteur", Optional::of, "");
        var finessEj = row.optional("finess_ej", Cells::finess, Reasons.FINESS);
        var region = row.required("region", Region::parse, Reasons.REGION);
        var campagne = row.required("campagne", text -> Cells.year(text).flatMap(catalog::rules), campagneReason);
        campagne.ifPresent(known -> rules.putIfAbsent(id, known));
        var convention = row.optional("date_convention", Cells::date, Reasons.DATE);
        var vsr = row.optional("date_vsr", Cells::date, Reasons.DATE);
        var visa = row.optional("date_visa_depenses", Cells::date, Reasons.DATE);
        var materiel = row.optional("montant_materiel", Cells::euros, Reasons.EUROS);
        var amoa = row.optional("montant_amoa", Cells::euros, Reasons.EUROS);
        if (row.isSound()) {
            projets.add(new Projet(
                    id,
                    intitule.orElseThrow(),
                    porteur.orElseThrow(),
                    finessEj,
                    region.orElseThrow(),
                    campagne.orElseThrow().annee(),
                    convention,
                    vsr,
                    visa,
                    materiel,
                    amoa));
        }
    }

    private String id(RegistryRow row) {
        String id = row.required("projet_id", Optional::of, "").orElse("");
        if (Identifiant.isNir(id)) {
            row.note("projet_id", id, Reasons.NOMINATIVE);
        } else if (!id.isEmpty() && !Identifiant.hasForm(id)) {
            row.note("projet_id", id, Reasons.IDENTIFIER);
        }
        Long first = id.isEmpty() ? null : lines.putIfAbsent(id, row.line());
        if (first != null) {
            row.note("projet_id", id, Reasons.duplicate(first));
        }
        return id;
    }

    List<Projet> projets() {
        return projets;
    }

    /** Says whether a row, be it wrong, bears the identifier. */
    boolean declares(String id) {
        return lines.containsKey(id);
    }

    /** The rules the projet signed, where its row says so. */
    Optional<CampagneRules> rules(String id) {
        return Optional.ofNullable(rules.get(id));
    }
}
