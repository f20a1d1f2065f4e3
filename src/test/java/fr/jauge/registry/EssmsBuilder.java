package fr.jauge.registry;

import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.Secteur;
import fr.jauge.lexicon.Situation;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Make an ESSMS that does not exist, measured since January 2023 unless said otherwise. */
public final class EssmsBuilder {
    /** The legal basis of every exclusion. */
    public static final String BASIS = "instruction 2025/100";

    private final Finess finess;
    private String name;
    private String projet = RegistrySamples.PROJET_ID;
    private Optional<Finess> finessEj = Optional.empty();
    private Optional<Period> first = Period.parse("2023-01");
    private Set<Indicateur> excluded = Set.of();
    private Optional<PartMedicoSociale> part = Optional.empty();
    private Situation situation = Situation.ACQUISITION;

    private EssmsBuilder(int n) {
        finess = RegistrySamples.finess(n);
        name = "ESSMS " + n;
    }

    /** The n-th, by its FINESS. */
    public static EssmsBuilder essms(int n) {
        return new EssmsBuilder(n);
    }

    public EssmsBuilder named(String raisonSociale) {
        name = raisonSociale;
        return this;
    }

    public EssmsBuilder in(String projetId) {
        projet = projetId;
        return this;
    }

    public EssmsBuilder ownedBy(Finess ej) {
        finessEj = Optional.of(ej);
        return this;
    }

    /** The month of the first measure, or an empty text for none. */
    public EssmsBuilder firstMeasured(String month) {
        first = Period.parse(month);
        return this;
    }

    /** The codes it is released from, between blanks. */
    public EssmsBuilder excluding(String codes) {
        excluded = Arrays.stream(codes.split(" ", 0))
                .filter(code -> !code.isEmpty())
                .map(Indicateur::valueOf)
                .collect(Collectors.toSet());
        return this;
    }

    public EssmsBuilder upgraded() {
        situation = Situation.MISE_A_NIVEAU;
        return this;
    }

    public EssmsBuilder sharing(String partMedicoSociale) {
        part = Optional.of(new PartMedicoSociale(partMedicoSociale));
        return this;
    }

    public Essms build() {
        return new Essms(
                finess,
                finessEj,
                name,
                Secteur.PA,
                projet,
                situation,
                first,
                Optional.empty(),
                Optional.empty(),
                excluded,
                excluded.isEmpty() ? Optional.empty() : Optional.of(BASIS),
                part,
                Optional.empty());
    }
}
