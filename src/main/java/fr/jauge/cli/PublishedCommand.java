package fr.jauge.cli;

import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Period;
import fr.jauge.publication.PublishedRevisions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Look at what is published: without Spring nor the database, so that the answer comes at once. */
abstract class PublishedCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public final Integer call() {
        try {
            return answer(out());
        } catch (UsageException e) {
            err().println(e.getMessage());
            return ExitCode.USAGE;
        } catch (IOException | RuntimeException e) {
            err().println(Failures.reason(e));
            return ExitCode.FAILED;
        }
    }

    /** Answers, and gives the exit code. */
    abstract int answer(PrintWriter out) throws IOException;

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** The folder of reports, which must be there. */
    static PublishedRevisions published(@Nullable String given) {
        Path out = Locations.ofThisProcess().out(given);
        if (!Files.isDirectory(out)) {
            throw new UsageException("« " + out.toAbsolutePath().normalize()
                    + " » n’existe pas : donner le dossier des rapports avec --out=DOSSIER.");
        }
        return new PublishedRevisions(out);
    }

    /** The FINESS ET given, whatever its case. */
    static Finess finess(String given) {
        String text = given.strip().toUpperCase(Locale.ROOT);
        if (!Finess.isValid(text)) {
            throw new UsageException(
                    "« " + TextTable.plain(given)
                            + " » n’est pas un numéro FINESS : neuf caractères dont le dernier est une clé, par exemple 759900012.");
        }
        return new Finess(text);
    }

    static Period period(String text) {
        return Period.parse(text)
                .orElseThrow(() -> new UsageException("« " + text + " » n’est pas une période : écrire AAAA-MM."));
    }
}
