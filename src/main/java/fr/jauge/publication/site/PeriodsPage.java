package fr.jauge.publication.site;

import fr.jauge.publication.PublishedRevisions.Standing;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Show which periods are published: what lies above the pages of the revisions, and leads to them. */
public final class PeriodsPage {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Pages pages = new Pages();
    private final Assets assets = Assets.ofTheSite().withoutScript();

    /** Makes the page, in UTF-8. */
    public byte[] page(List<Standing> standing) {
        return pages.page(
                "periodes.jte", Map.of("lines", standing.stream().map(Line::new).toList(), "assets", assets));
    }

    /** Hold a period, as it is shown. */
    public record Line(Standing standing) {
        public String period() {
            return French.month(standing.period());
        }

        /** Where its revision lies, from the page. */
        public String page(int number) {
            return standing.period() + "/r" + number + "/index.html";
        }

        /** Whether its revision that stands can be read. */
        public boolean isReadable() {
            return standing.published().isPresent();
        }

        /** The revision that stands, or that it cannot be read. */
        public String revision() {
            String number = standing.number() == 0 ? "" : "r" + standing.number();
            if (!isReadable()) {
                return number.isEmpty() ? "illisible" : number + ", illisible";
            }
            return standing.provisional() ? number + " (PROVISOIRE)" : number;
        }

        public String published() {
            return standing.published()
                    .map(at -> French.date(at.atZone(PARIS).toLocalDate()))
                    .orElse("manifeste à restaurer d’une sauvegarde");
        }
    }
}
