package fr.jauge.cli;

import fr.jauge.batch.WrongSettingException;
import fr.jauge.extract.ArchiveLimits;
import fr.jauge.inventory.Folders;
import fr.jauge.inventory.Limits;
import fr.jauge.lexicon.Period;
import fr.jauge.measure.RejectionThreshold;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Hold what a run is told, under {@code jauge} in the configuration: by the command line, system properties, the
 * environment or {@code application.yml}, in this order of precedence.
 *
 * @param period the month to measure, {@code YYYY-MM}
 * @param depots the folder of the extracts
 * @param referentiel the folder of the registry
 * @param out the folder of the reports; the private lists go beside it, under its name and {@code -prive}
 * @param reason why a revision supersedes the one before
 * @param allowOpenPeriod whether a period that has not ended is measured all the same
 * @param campagnes a folder of rules that replace or add to those of the program
 */
record RunSettings(
        @Nullable String period,
        @DefaultValue("sample-data/depots") Path depots,
        @DefaultValue("sample-data/referentiel") Path referentiel,
        @DefaultValue("rapports") Path out,
        @DefaultValue("") String reason,
        @DefaultValue("false") boolean allowOpenPeriod,
        @Nullable Path campagnes,
        @DefaultValue Rejections rejections,
        @DefaultValue Archive archive,
        @DefaultValue MetricsSettings metrics) {

    /** From how many rejected rows on a file is refused. */
    record Rejections(
            @DefaultValue("10") int rows,
            @DefaultValue("5") int percent,
            @DefaultValue("1") int unreadablePercent) {
        /** @throws WrongSettingException outside the bounds */
        Rejections {
            if (rows < 0) {
                throw new WrongSettingException("rows", "un nombre entier est attendu, à partir de 0");
            }
            checkPercent("percent", percent);
            checkPercent("unreadable-percent", unreadablePercent);
        }

        private static void checkPercent(String setting, int percent) {
            if (percent < 0 || percent > 100) {
                throw new WrongSettingException(setting, "un nombre entier est attendu, de 0 à 100");
            }
        }
    }

    /** What an archive may unpack to. */
    record Archive(
            @DefaultValue("20GB") DataSize maxSize,
            @DefaultValue("200") int maxRatio) {
        /** @throws WrongSettingException when a limit would let nothing through */
        Archive {
            if (maxSize.toBytes() <= 0) {
                throw new WrongSettingException("max-size", "une taille au-dessus de 0 est attendue, comme 20GB");
            }
            if (maxRatio <= 0) {
                throw new WrongSettingException("max-ratio", "un nombre entier est attendu, au-dessus de 0");
            }
        }
    }

    /** The same for that period. */
    RunSettings of(Period other) {
        return new RunSettings(
                other.toString(),
                depots,
                referentiel,
                out,
                reason,
                allowOpenPeriod,
                campagnes,
                rejections,
                archive,
                metrics);
    }

    Folders folders() {
        return new Folders(depots, referentiel, Optional.ofNullable(campagnes));
    }

    Limits limits() {
        return new Limits(
                new ArchiveLimits(archive.maxSize().toBytes(), archive.maxRatio()),
                new RejectionThreshold(rejections.rows(), rejections.percent(), rejections.unreadablePercent()));
    }
}
