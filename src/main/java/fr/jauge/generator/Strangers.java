package fr.jauge.generator;

import java.nio.charset.StandardCharsets;

/**
 * Hold the FINESS that have no business in a depot, for its faulty rows.
 *
 * @param unknown a valid number that the registry does not have
 * @param elsewhere the number of an ESSMS delivered in another depot, or an unknown one when there is no other
 */
record Strangers(String unknown, String elsewhere) {

    static Strangers of(Projet projet, Portfolio portfolio) {
        String department = projet.region().departments().get(0);
        String unknown = FinessSequence.unknown(department, projet.number()).value();
        if (portfolio.projets().size() == 1) {
            return new Strangers(unknown, unknown);
        }
        int other = (projet.number() + 1) % portfolio.projets().size();
        return new Strangers(
                unknown, portfolio.projets().get(other).essms().get(0).finess().value());
    }

    byte[] unknownBytes() {
        return unknown.getBytes(StandardCharsets.US_ASCII);
    }

    byte[] elsewhereBytes() {
        return elsewhere.getBytes(StandardCharsets.US_ASCII);
    }
}
