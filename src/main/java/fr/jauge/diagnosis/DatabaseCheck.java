package fr.jauge.diagnosis;

import fr.jauge.lexicon.Period;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judge what was found of the database. */
public final class DatabaseCheck {
    private static final String SUBJECT = "Base de données";
    private static final String TABLES = "Tables";

    private final DatabaseFacts facts;
    private final Path out;
    private final Period period;

    /** @param out the folder of the reports */
    public DatabaseCheck(DatabaseFacts facts, Path out, Period period) {
        this.facts = facts;
        this.out = out.toAbsolutePath().normalize();
        this.period = period;
    }

    /** Judges. */
    public List<Observation> observations() {
        if (facts instanceof DatabaseFacts.NotMade none) {
            Observation folder = new FolderCheck(SUBJECT, "spring.datasource.url", none.folder()).writable();
            return folder.level() == Level.A_CORRIGER
                    ? List.of(folder)
                    : List.of(Observation.fine(
                            SUBJECT, none.address() + " n’existe pas encore : la première exécution la créera"));
        }
        if (facts instanceof DatabaseFacts.Unusable unusable) {
            return List.of(Observation.mend(SUBJECT, unusable.address() + " " + unusable.cause(), unusable.remedy()));
        }
        return open((DatabaseFacts.Open) facts);
    }

    /** How far its clock is ahead of this one, when it has another. */
    public Optional<Duration> ahead() {
        return facts instanceof DatabaseFacts.Open open ? open.ahead() : Optional.empty();
    }

    /** The folder that it is written in, when it is a file. */
    public Optional<Path> folder() {
        if (facts instanceof DatabaseFacts.NotMade none) {
            return Optional.of(none.folder());
        }
        return facts instanceof DatabaseFacts.Open open
                ? open.file().map(file -> file.toAbsolutePath().getParent())
                : Optional.empty();
    }

    private List<Observation> open(DatabaseFacts.Open open) {
        List<Observation> seen = new ArrayList<>();
        seen.add(
                open.writable()
                        ? Observation.fine(SUBJECT, open.address() + " répond (" + open.product() + ")")
                        : Observation.mend(
                                SUBJECT,
                                open.address() + " ne peut pas être écrite (" + open.product() + ")",
                                "donner à l’utilisateur le droit d’écrire, ou nommer la base principale"));
        tables(open.migrations(), seen);
        open.holders().forEach(holder -> seen.add(held(holder)));
        return seen;
    }

    private void tables(DatabaseFacts.Migrations migrations, List<Observation> seen) {
        migrations
                .wrong()
                .forEach(wrong -> seen.add(Observation.mend(
                        TABLES, wrong, "revenir à la version de Jauge qui les a faites, ou restaurer une sauvegarde")));
        if (!migrations.wrong().isEmpty()) {
            return;
        }
        String pending = migrations.pending().isEmpty()
                ? "à jour"
                : "la prochaine commande y appliquera " + String.join(", ", migrations.pending());
        seen.add(Observation.fine(
                TABLES,
                (migrations.current().isEmpty() ? "aucune" : "version " + migrations.current()) + ", " + pending));
    }

    private Observation held(DatabaseFacts.Holder holder) {
        String what = holder.period() + " (« " + holder.outFolder() + " ») est tenue par " + holder.who();
        boolean here =
                holder.outFolder().equals(out.toString()) && holder.period().equals(period.toString());
        return here
                ? Observation.watch("Exécution en cours", what, "attendre sa fin avant d’en lancer une autre")
                : Observation.fine("Exécution en cours", what);
    }
}
