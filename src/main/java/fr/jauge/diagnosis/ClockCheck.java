package fr.jauge.diagnosis;

import fr.jauge.lexicon.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Look at the clock: which months have ended, and the moments that a revision bears, depend on it.
 *
 * @param now the time of this machine
 * @param zone the time zone of this machine
 */
public record ClockCheck(Instant now, ZoneId zone) {
    private static final String CLOCK = "Horloge";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");
    /** This version did not exist before. */
    private static final Instant SOFTWARE = Instant.parse("2026-01-01T00:00:00Z");
    /** Two machines set by NTP differ by less. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    /**
     * Looks.
     *
     * @param database how far the clock of the database is ahead of this one, negative when it is behind; empty when it has
     *     no other
     * @param lastPublication when the last revision was published
     */
    public List<Observation> observations(Optional<Duration> database, Optional<Instant> lastPublication) {
        List<Observation> seen = new ArrayList<>();
        String paris = MOMENT.format(now.atZone(PARIS));
        if (now.isBefore(SOFTWARE)) {
            seen.add(Observation.mend(
                    CLOCK,
                    "il serait le " + paris + ", avant l’existence de cette version",
                    "mettre l’horloge à l’heure (NTP)"));
        } else {
            seen.add(Observation.fine(CLOCK, "le " + paris + " à Paris"));
        }
        lastPublication
                .filter(published -> published.isAfter(now.plus(TOLERANCE)))
                .ifPresent(published -> seen.add(Observation.watch(
                        CLOCK,
                        "la dernière révision a été publiée le " + MOMENT.format(published.atZone(PARIS))
                                + ", après l’heure de cette machine",
                        "vérifier l’horloge de cette machine, et de celle qui a publié (NTP)")));
        database.ifPresent(ahead -> seen.add(skew(ahead)));
        seen.add(zoneOfTheSystem());
        return seen;
    }

    /** Whether a period has ended, in Paris. */
    public Observation period(Period period, boolean allowOpen) {
        String subject = "Période";
        if (now.atZone(PARIS).toLocalDate().isAfter(period.lastDay())) {
            return Observation.fine(subject, period + " est terminée");
        }
        return allowOpen
                ? Observation.watch(
                        subject,
                        period + " n’est pas terminée",
                        "rien, si un résultat PROVISOIRE est voulu (jauge.allow-open-period)")
                : Observation.mend(
                        subject,
                        period + " n’est pas terminée",
                        "attendre le " + period.lastDay().plusDays(1) + ", ou ajouter --allow-open-period");
    }

    private Observation skew(Duration ahead) {
        String text = "celle de la base de données "
                + (ahead.abs().compareTo(Duration.ofSeconds(1)) < 0
                        ? "est à la même heure"
                        : (ahead.isNegative() ? "retarde" : "avance") + " de "
                                + ahead.abs().toSeconds() + " s");
        return ahead.abs().compareTo(TOLERANCE) <= 0
                ? Observation.fine(CLOCK, text)
                : Observation.watch(CLOCK, text, "mettre les deux machines à l’heure (NTP)");
    }

    /** Jauge counts in Paris wherever it runs; a schedule of the system does not. */
    private Observation zoneOfTheSystem() {
        boolean same = zone.getRules().getOffset(now).equals(PARIS.getRules().getOffset(now));
        return Observation.fine(
                "Fuseau horaire",
                "celui du système est " + zone.getId()
                        + (same ? "" : " ; Jauge compte en Europe/Paris, une planification (cron) du système non"));
    }
}
