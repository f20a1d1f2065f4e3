package fr.jauge.publication.site;

import java.util.Map;

/** Say on a page why there is no other. */
public final class MessagePage {
    private final Pages pages = new Pages();
    private final Assets assets = Assets.ofTheSite().withoutScript();

    /**
     * Hold what is said.
     *
     * @param remedy what to do about it
     */
    public record Message(String title, String sentence, String remedy) {}

    /** Makes the page, in UTF-8. */
    public byte[] page(Message message) {
        return pages.page("message.jte", Map.of("message", message, "assets", assets));
    }
}
