package fr.jauge.campagne;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.Region;
import fr.jauge.lexicon.Situation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turn the text of one campaign into its rules, checking every key. */
final class RulesFile {
    /** Bounds against a slip of the keyboard, above anything a call has ever set. */
    private static final int MAX_COUNT = 100_000;

    private static final int MAX_MONTHS = 120;

    private final RulesSection root;
    private final Map<String, String> sources = new LinkedHashMap<>();

    private RulesFile(RulesSection root) {
        this.root = root;
    }

    /**
     * Reads one file.
     *
     * @param name {@code <year>.yml}
     * @param errors where every fault is added
     * @return its rules, or empty when a fault was added
     */
    static Optional<CampagneRules> read(String name, byte[] content, List<CampagneError> errors) {
        int before = errors.size();
        Optional<CampagneRules> rules = YamlText.parse(name, content, errors).map(yaml -> {
            RulesFile file = new RulesFile(new RulesSection(name, "", yaml, errors));
            return file.rules(new String(content, StandardCharsets.UTF_8), FileDigest.of(name, content));
        });
        return errors.size() == before ? rules : Optional.empty();
    }

    /** @param text what the bytes say, which are UTF-8 when they were parsed */
    private CampagneRules rules(String text, FileDigest digest) {
        String year = root.text("campagne");
        if (!year.isEmpty() && !digest.name().equals(year + ".yml")) {
            root.note("campagne", year, Reasons.OTHER_YEAR);
        }
        String version = root.text("version");
        Map<Indicateur, Integer> cibles = cibles(sourced("cibles"));
        Map<Situation, SituationAmounts> montants = montants(sourced("montants"));
        RulesSection plafonds = sourced("plafonds");
        BigDecimal materiel = plafonds.euros("materiel_par_essms");
        BigDecimal amoa = plafonds.euros("amoa_par_projet");
        PetitOg petitOg = petitOg(sourced("petits_og"));
        RulesSection delais = sourced("delais_indicatifs");
        int miseANiveau = delais.integer("mois_mise_a_niveau_seule", 1, MAX_MONTHS);
        int acquisition = delais.integer("mois_autres_projets", 1, MAX_MONTHS);
        int avance = sourced("paiement").integer("avance_pourcent", 0, 100);
        root.noteUnread();
        return new CampagneRules(
                Integer.parseInt(digest.name().substring(0, 4)),
                version,
                cibles,
                montants,
                materiel,
                amoa,
                petitOg,
                miseANiveau,
                acquisition,
                avance,
                sources,
                text,
                digest);
    }

    /** A section, with the text it comes from set apart. */
    private RulesSection sourced(String key) {
        RulesSection section = root.section(key);
        sources.put(key, section.text("source"));
        return section;
    }

    private static Map<Indicateur, Integer> cibles(RulesSection section) {
        Map<Indicateur, Integer> cibles = new EnumMap<>(Indicateur.class);
        Indicateur.WITH_TARGET.forEach(each -> cibles.put(each, section.integer(each.name(), 1, 100)));
        return cibles;
    }

    private static Map<Situation, SituationAmounts> montants(RulesSection section) {
        Map<Situation, SituationAmounts> montants = new EnumMap<>(Situation.class);
        for (Situation situation : Situation.values()) {
            montants.put(situation, amounts(section.section(situation.name())));
        }
        return montants;
    }

    private static SituationAmounts amounts(RulesSection section) {
        RateScale usage = scale(section, "usage");
        boolean byEditeur = section.has("logiciel_editeur_reference") || section.has("logiciel_editeur_non_reference");
        if (!byEditeur) {
            return new SituationAmounts(usage, scale(section, "logiciel"), Optional.empty());
        }
        if (section.has("logiciel")) {
            section.note("logiciel", "", Reasons.LOGICIEL_TWICE);
        }
        return new SituationAmounts(
                usage,
                scale(section, "logiciel_editeur_reference"),
                Optional.of(scale(section, "logiciel_editeur_non_reference")));
    }

    private static RateScale scale(RulesSection section, String key) {
        List<RankedRate> rates = new ArrayList<>();
        for (RulesSection each : section.sections(key)) {
            rates.add(new RankedRate(each.integer("a_partir_du", 1, MAX_COUNT), each.euros("euros")));
        }
        if (RateScale.isOrdered(rates)) {
            return new RateScale(rates);
        }
        if (!rates.isEmpty()) {
            section.note(key, "", Reasons.RANKS);
        }
        return new RateScale(List.of(new RankedRate(1, BigDecimal.ZERO)));
    }

    private static PetitOg petitOg(RulesSection section) {
        int lessThan = section.integer("essms_moins_de", 1, MAX_COUNT);
        RulesSection reduced = section.section("corse_et_outre_mer");
        int lessThanReduced = reduced.integer("essms_moins_de", 1, MAX_COUNT);
        Set<Region> regions = new LinkedHashSet<>();
        for (String code : reduced.texts("regions")) {
            Region.parse(code).ifPresentOrElse(regions::add, () -> reduced.note("regions", code, Reasons.REGION));
        }
        return new PetitOg(lessThan, lessThanReduced, regions);
    }
}
