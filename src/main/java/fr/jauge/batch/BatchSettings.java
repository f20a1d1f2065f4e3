package fr.jauge.batch;

import fr.jauge.publication.pdf.PdfChoice;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Hold how the job does its work; nothing of it can move a figure.
 *
 * @param workers depots measured at a time; 0 for as many as there are processors
 * @param pdf of which projets a report is made
 */
@ConfigurationProperties("jauge")
public record BatchSettings(
        @DefaultValue("0") int workers,
        @DefaultValue("CHANGED") PdfChoice pdf) {
    /** @throws WrongSettingException outside 0 to 256 */
    public BatchSettings {
        if (workers < 0 || workers > 256) {
            throw new WrongSettingException("workers", "un nombre entier est attendu, de 0 à 256");
        }
        workers = workers == 0 ? Runtime.getRuntime().availableProcessors() : workers;
    }
}
