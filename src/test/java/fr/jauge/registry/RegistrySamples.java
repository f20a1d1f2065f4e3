package fr.jauge.registry;

import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Region;
import fr.jauge.lexicon.Secteur;
import fr.jauge.lexicon.Situation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Make projets and ESSMS that do not exist: their FINESS lie in 989, an island nobody lives on. */
public final class RegistrySamples {
    public static final String PROJET_ID = "P1";

    private RegistrySamples() {}

    /** The n-th synthetic FINESS; they sort as their numbers do. */
    public static Finess finess(int n) {
        String stem = String.format(Locale.ROOT, "989%05d", n);
        return IntStream.range(0, 10)
                .mapToObj(key -> stem + key)
                .filter(Finess::isValid)
                .map(Finess::new)
                .findFirst()
                .orElseThrow();
    }

    public static Essms essms(int n, Situation situation) {
        return essms(n, situation, null, null, null);
    }

    /** As many ESSMS as said, from number {@code from} on. */
    public static List<Essms> essms(int from, int count, Situation situation) {
        return IntStream.range(from, from + count)
                .mapToObj(n -> essms(n, situation))
                .toList();
    }

    public static Essms essms(
            int n,
            Situation situation,
            @Nullable Finess finessEj,
            @Nullable String part,
            @Nullable Boolean editeurReference) {
        return new Essms(
                finess(n),
                Optional.ofNullable(finessEj),
                "ESSMS " + n,
                Secteur.PA,
                PROJET_ID,
                situation,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.ofNullable(part).map(PartMedicoSociale::new),
                Optional.ofNullable(editeurReference));
    }

    /** An ESSMS with the days of its participation. */
    public static Essms participating(int n, @Nullable LocalDate start, @Nullable LocalDate end) {
        return new Essms(
                finess(n),
                Optional.empty(),
                "ESSMS " + n,
                Secteur.PA,
                PROJET_ID,
                Situation.ACQUISITION,
                Optional.empty(),
                Optional.ofNullable(start),
                Optional.ofNullable(end),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Projet projet() {
        return spending("32", null, null);
    }

    public static Projet spending(String region, @Nullable String materiel, @Nullable String amoa) {
        return projet(region, 2023, null, null, null, materiel, amoa);
    }

    public static Projet dated(@Nullable LocalDate convention, @Nullable LocalDate vsr, @Nullable LocalDate visa) {
        return projet("32", 2023, convention, vsr, visa, null, null);
    }

    /** A projet of another campaign. */
    public static Projet signing(int campagne) {
        return projet("32", campagne, null, null, null, null, null);
    }

    private static Projet projet(
            String region,
            int campagne,
            @Nullable LocalDate convention,
            @Nullable LocalDate vsr,
            @Nullable LocalDate visa,
            @Nullable String materiel,
            @Nullable String amoa) {
        return new Projet(
                PROJET_ID,
                "Grappe d'essai",
                "Porteur d'essai",
                Optional.empty(),
                new Region(region),
                campagne,
                Optional.ofNullable(convention),
                Optional.ofNullable(vsr),
                Optional.ofNullable(visa),
                Optional.ofNullable(materiel).map(BigDecimal::new),
                Optional.ofNullable(amoa).map(BigDecimal::new));
    }
}
