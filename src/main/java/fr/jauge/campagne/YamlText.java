package fr.jauge.campagne;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Read YAML as plain maps, lists and texts.
 *
 * <p>No class is ever named by the file, a key written twice is refused, and no text is guessed to be a number or a date:
 * YAML would read the region {@code 01} as 1 and the amount {@code 010} as 8.
 */
final class YamlText {
    private YamlText() {}

    /** The map at the root of the file, or empty with the fault added. */
    static Optional<Map<?, ?>> parse(String name, byte[] content, List<CampagneError> errors) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            Object root = yaml().load(text);
            if (root instanceof Map<?, ?> map) {
                return Optional.of(map);
            }
            errors.add(new CampagneError(name, "", "", Reasons.NOT_A_SECTION));
        } catch (CharacterCodingException e) {
            errors.add(new CampagneError(name, "", "", Reasons.ENCODING));
        } catch (DuplicateKeyException e) {
            String key = e.getProblem().replace("found duplicate key ", "");
            errors.add(new CampagneError(name, key, "", Reasons.duplicate(line(e))));
        } catch (MarkedYAMLException e) {
            errors.add(new CampagneError(name, "", "", Reasons.malformed(line(e))));
        } catch (YAMLException e) {
            errors.add(new CampagneError(name, "", "", Reasons.malformed(1)));
        }
        return Optional.empty();
    }

    private static int line(MarkedYAMLException e) {
        return e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new TextsOnly());
    }

    private static final class TextsOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // without any, every value is the text that was written
        }
    }
}
