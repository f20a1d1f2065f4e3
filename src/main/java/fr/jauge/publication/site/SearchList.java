package fr.jauge.publication.site;

import fr.jauge.decision.ProjetResult;
import fr.jauge.indicator.EssmsResult;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;

/**
 * Write the list in which the index looks establishments up: JSON, a projet as its page, identifier, name and ESSMS, an
 * ESSMS as its FINESS, its name and its status. It stands in a {@code script} element, which nothing in it can end.
 */
final class SearchList {
    private static final JsonFactory JSON =
            JsonFactory.builder().characterEscapes(new Harmless()).build();

    private SearchList() {}

    static String of(SiteMonth month) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (ProjetResult result : month.report().projets()) {
                json.writeStartArray();
                json.writeString(month.names().page(result.projet().id()));
                json.writeString(Words.text(result.projet().id()));
                json.writeString(Words.text(result.projet().intitule()));
                json.writeStartArray();
                for (EssmsResult essms : month.essmsOf(result.projet().id())) {
                    json.writeString(essms.essms().finess().value());
                    json.writeString(Words.text(essms.essms().raisonSociale()));
                    json.writeString(Words.sign(essms.status()) + French.NBSP + Words.of(essms.status()));
                }
                json.writeEndArray();
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    /** Escape what could end the element. */
    private static final class Harmless extends CharacterEscapes {
        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
            codes['<'] = CharacterEscapes.ESCAPE_STANDARD;
            codes['>'] = CharacterEscapes.ESCAPE_STANDARD;
            codes['&'] = CharacterEscapes.ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
