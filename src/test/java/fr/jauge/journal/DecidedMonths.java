package fr.jauge.journal;

import fr.jauge.lexicon.Period;
import fr.jauge.publication.PublishedSamples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Publish small months of which people decide something: two projets of an ESSMS each, told by one numerator. */
public final class DecidedMonths {
    public static final Period OCTOBER = Period.parse("2023-10").orElseThrow();

    private static final Map<String, String> FINESS = Map.of("P1", "759900012", "P2", "759900020", "P3", "759900038");

    private final PublishedSamples samples;

    public DecidedMonths(Path root) {
        this(root, false);
    }

    DecidedMonths(Path root, boolean provisional) {
        this.samples = new PublishedSamples(root, provisional);
    }

    /** The folder of reports. */
    public Path out() {
        return samples.out();
    }

    /** Publishes the next revision of October: {@code P1=9 P2=4}; a numerator of 0 is a target that is missed. */
    public void publish(String projets) {
        publish(OCTOBER, projets);
    }

    void publish(Period period, String projets) {
        Map<String, String> numerators = new TreeMap<>();
        for (String each : projets.isEmpty() ? new String[0] : projets.split(" ", 0)) {
            numerators.put(each.substring(0, 2), each.substring(3));
        }
        try {
            samples.publish(period.toString(), "une raison", documents(period.toString(), numerators));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> documents(String period, Map<String, String> numerators) {
        StringBuilder indicateurs = new StringBuilder(PublishedSamples.INDICATEURS);
        StringBuilder essms = new StringBuilder(PublishedSamples.ESSMS);
        StringBuilder projets = new StringBuilder(PublishedSamples.PROJETS);
        StringBuilder montants = new StringBuilder(PublishedSamples.MONTANTS);
        numerators.forEach((projet, numerator) -> {
            String finess = FINESS.getOrDefault(projet, "");
            boolean reached = !numerator.equals("0");
            indicateurs.append(PublishedSamples.indicateur(
                    period,
                    projet,
                    finess,
                    "DMP",
                    numerator + ";10;DECLARE;;70;" + (reached ? "" : "NON_") + "ATTEINT;;"));
            essms.append(PublishedSamples.essms(period, projet, finess, reached ? "CONFORME" : "NON_CONFORME"));
            projets.append(PublishedSamples.projet(
                    period, projet, reached ? "SOLDE_ELIGIBLE" : "CIBLES_NON_ATTEINTES", "5000.00"));
            montants.append(projet).append(';').append(finess).append(";MISE_A_NIVEAU;1;5000.00;0.00;;5000.00\n");
        });
        return Map.of(
                "indicateurs.csv", indicateurs.toString(),
                "essms.csv", essms.toString(),
                "projets.csv", projets.toString(),
                "montants.csv", montants.toString(),
                "anomalies.csv", PublishedSamples.ANOMALIES);
    }

    public static Subject subject(String projet) {
        return new Subject(projet, OCTOBER);
    }

    public static Decision declaration(String projet) {
        return new Decision(Action.DECLARATION, subject(projet), "C. Exemple", "");
    }

    public static Decision validation(String projet) {
        return new Decision(Action.VALIDATION, subject(projet), "D. Modèle, ARS", "");
    }

    public static Decision refusal(String projet) {
        return new Decision(Action.REFUS, subject(projet), "D. Modèle, ARS", "PV illisible");
    }

    public static Stamp stamp() {
        return new Stamp(Instant.parse("2023-11-06T09:30:00.123Z"), "exploitation");
    }
}
