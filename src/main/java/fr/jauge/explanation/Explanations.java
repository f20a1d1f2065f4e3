package fr.jauge.explanation;

import fr.jauge.lexicon.Finess;
import fr.jauge.publication.CsvText;
import fr.jauge.publication.StandingRevision;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Explain a revision: its projets and its ESSMS. */
public final class Explanations {
    private final StandingRevision documents;

    public Explanations(StandingRevision documents) {
        this.documents = documents;
    }

    /**
     * What a projet came to, or empty when the revision does not know it.
     *
     * @param id as the registry has it
     * @throws IOException when a document cannot be read, is not what was published, or contradicts another
     */
    public Optional<ProjetExplanation> projet(String id) throws IOException {
        return new ProjetReader(documents, CsvText.input(id)).read();
    }

    /**
     * What an ESSMS came to, or empty when it does not participate in the period.
     *
     * @throws IOException when a document cannot be read, is not what was published, or contradicts another
     */
    public Optional<EssmsExplanation> essms(Finess finess) throws IOException {
        return new EssmsReader(documents).read(EssmsReader.of(finess)).stream().findFirst();
    }

    /** The projet of an ESSMS of the registry, whether it participates or not; empty when the registry has it not. */
    public Optional<String> projetOf(Finess finess) throws IOException {
        return documents.rows("montants.csv", EssmsReader.of(finess), row -> row.text("projet_id")).stream()
                .findFirst();
    }

    /** The identifiers of the projets, in order. */
    public List<String> projets() throws IOException {
        return documents.rows("projets.csv", row -> true, row -> row.text("projet_id"));
    }
}
