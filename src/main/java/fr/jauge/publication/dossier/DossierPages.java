package fr.jauge.publication.dossier;

import fr.jauge.indicator.EssmsResult;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.publication.DossierId;
import fr.jauge.publication.ListPage;
import fr.jauge.publication.RevisionContent;
import fr.jauge.publication.site.Assets;
import fr.jauge.publication.site.Heading;
import fr.jauge.publication.site.Pages;
import java.util.List;
import java.util.Map;

/** Make the pages of the private lists: small, for there is one an establishment. */
public final class DossierPages implements ListPage {
    private final Pages pages = new Pages();
    private final Assets assets = Assets.ofTheLists();

    @Override
    public byte[] of(RevisionContent content, EssmsResult essms, Map<Indicateur, List<DossierId>> dossiers) {
        Heading heading = new Heading(content.report(), content.identity());
        List<DossierList> lists = essms.indicators().stream()
                .filter(result -> dossiers.containsKey(result.indicateur()))
                .map(result -> new DossierList(result, dossiers.getOrDefault(result.indicateur(), List.of())))
                .toList();
        return pages.page("dossiers.jte", Map.of("page", new DossierPage(heading, essms, lists), "assets", assets));
    }
}
