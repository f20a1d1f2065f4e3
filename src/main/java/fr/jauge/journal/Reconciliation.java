package fr.jauge.journal;

import fr.jauge.lexicon.Period;
import fr.jauge.publication.StandingRevision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compare the figures that people declared or validated with those of the revision that stands, and say what follows: a
 * declared projet whose figures changed is a draft again, a validated one diverges. What is known already is not said
 * again, so that it does no harm to compare twice.
 */
record Reconciliation(StandingRevision revision, Stamp stamp) {

    /** What is to be written of the period of the revision. */
    List<Statement> statements(Decisions decisions) throws IOException {
        Map<String, Decided> watched = new HashMap<>();
        decisions.all().forEach((subject, decided) -> {
            if (subject.period().equals(revision.period()) && isWatched(decided)) {
                watched.put(subject.projet(), decided);
            }
        });
        if (watched.values().stream().allMatch(this::isOfThisRevision)) {
            return List.of();
        }
        Map<String, String> figures = revision.figures(watched.keySet());
        List<Statement> statements = new ArrayList<>();
        watched.keySet().stream().sorted().forEach(projet -> {
            Decided decided = watched.getOrDefault(projet, Decided.NOTHING);
            String now = figures.getOrDefault(projet, "");
            action(decided, now).ifPresent(action -> statements.add(statement(action, projet, now, decided)));
        });
        return statements;
    }

    private static boolean isWatched(Decided decided) {
        return decided.state() == ProjetState.DECLARE || decided.state() == ProjetState.VALIDE;
    }

    private boolean isOfThisRevision(Decided decided) {
        return decided.last()
                .filter(entry -> entry.said().manifestSha256().equals(revision.manifestSha256()))
                .isPresent();
    }

    private static Optional<Action> action(Decided decided, String now) {
        if (figures(decided.last()).equals(now)) {
            return Optional.empty();
        }
        if (decided.state() == ProjetState.DECLARE) {
            return Optional.of(Action.RETOUR_BROUILLON);
        }
        return Optional.of(
                figures(decided.since()).equals(now) ? Action.DIVERGENCE_LEVEE : Action.DIVERGENCE_APRES_VALIDATION);
    }

    private Statement statement(Action action, String projet, String figures, Decided decided) {
        long before = decided.since().map(entry -> entry.said().revision()).orElse(0L);
        String here = "r" + revision.number();
        String reason = switch (action) {
            case DIVERGENCE_LEVEE -> "les chiffres de " + here + " sont de nouveau ceux validés sur r" + before;
            case RETOUR_BROUILLON -> changed(here, figures) + "déclarés sur r" + before;
            default -> changed(here, figures) + "validés sur r" + before;
        };
        return statement(
                action, new Subject(projet, revision.period()), revision, figures, stamp, Statement.SYSTEM, reason);
    }

    private static String changed(String here, String figures) {
        return figures.isEmpty()
                ? "le projet n’est plus dans " + here + ", ses chiffres étaient "
                : "les chiffres de " + here + " ne sont plus ceux ";
    }

    private static String figures(Optional<JournalEntry> entry) {
        return entry.map(known -> known.said().figuresSha256()).orElse("");
    }

    /** What is written of a projet on a revision. */
    static Statement statement(
            Action action,
            Subject subject,
            StandingRevision revision,
            String figures,
            Stamp stamp,
            String actor,
            String reason) {
        return new Statement(
                stamp.instant().toString(),
                action.name(),
                subject.projet(),
                subject.period().toString(),
                revision.number(),
                revision.manifestSha256(),
                figures,
                actor,
                stamp.account(),
                reason);
    }

    /** Whether anything of a period may have to be compared. */
    static boolean concerns(Decisions decisions, Period period) {
        return decisions.all().entrySet().stream()
                .anyMatch(each -> each.getKey().period().equals(period) && isWatched(each.getValue()));
    }
}
