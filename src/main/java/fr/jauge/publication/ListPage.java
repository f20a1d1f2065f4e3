package fr.jauge.publication;

import fr.jauge.indicator.EssmsResult;
import fr.jauge.lexicon.Indicateur;
import java.util.List;
import java.util.Map;

/** Make of the private list of an ESSMS a page to be printed. */
@FunctionalInterface
public interface ListPage {
    /**
     * The page, in UTF-8.
     *
     * @param dossiers those that lack what an indicator counts, in the order of the list
     */
    byte[] of(RevisionContent content, EssmsResult essms, Map<Indicateur, List<DossierId>> dossiers);
}
