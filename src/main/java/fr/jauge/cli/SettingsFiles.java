package fr.jauge.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/**
 * Find which file of settings cannot be read: Spring Boot fails on one without naming it. Looked at are the files where it
 * looks by itself, and those that {@code spring.config} names in the environment, in a system property or in one of them.
 */
record SettingsFiles(Path folder, Properties properties, Map<String, String> environment) {
    private static final List<String> PLACES =
            List.of("spring.config.location", "spring.config.additional-location", "spring.config.import");

    private static final Pattern FORMS = Pattern.compile("\\.(ya?ml|properties)$");

    static SettingsFiles ofThisProcess() {
        return new SettingsFiles(Path.of(""), System.getProperties(), System.getenv());
    }

    /** What is wrong with the first that cannot be read; empty when all can, as far as they are found. */
    Optional<SettingsFault> firstFault() {
        List<Path> files = new ArrayList<>();
        try {
            for (String place : List.of("./", "./config/", "./config/*/")) {
                add(place, folder, files);
            }
            for (String name : PLACES) {
                addAll(given(name).orElse(""), folder, files);
            }
        } catch (IOException e) {
            return Optional.empty(); // a folder that cannot be read is no file that cannot
        }
        for (int i = 0; i < files.size(); i++) {
            try {
                addImports(files.get(i), files);
            } catch (IOException | RuntimeException e) {
                return Optional.of(SettingsText.fault(files.get(i), e));
            }
        }
        return Optional.empty();
    }

    private void addImports(Path file, List<Path> files) throws IOException {
        PropertySourceLoader loader = file.toString().endsWith(".properties")
                ? new PropertiesPropertySourceLoader()
                : new YamlPropertySourceLoader();
        Path beside = file.toAbsolutePath().resolveSibling(".").normalize();
        for (PropertySource<?> source : loader.load("settings", new FileSystemResource(file))) {
            for (String name : List.of("spring.config.import", "spring.config.import[0]")) {
                Object named = source.getProperty(name);
                if (named != null) {
                    addAll(named.toString(), beside, files);
                }
            }
        }
    }

    private Optional<String> given(String name) {
        String variable = name.replace(".", "_").replace("-", "").toUpperCase(Locale.ROOT);
        return Optional.ofNullable(properties.getProperty(name))
                .or(() -> Optional.ofNullable(environment.get(variable)));
    }

    private void addAll(String places, Path from, List<Path> files) throws IOException {
        for (String place : places.split("[,;]", 0)) {
            if (place.isBlank()) {
                continue;
            }
            add(place.strip().replaceFirst("^optional:", "").replaceFirst("^file:", ""), from, files);
        }
    }

    /** A file, those of a folder, or those of each folder in one. */
    private void add(String place, Path from, List<Path> files) throws IOException {
        boolean each = place.endsWith("/*/");
        Path path = from.resolve(each ? place.substring(0, place.length() - 2) : place);
        if (Files.isRegularFile(path) && !files.contains(path)) {
            files.add(path);
        } else if (Files.isDirectory(path)) {
            String name = given("spring.config.name").orElse("application");
            for (String pattern : each ? List.of("*") : List.of(name + ".*", name + "-*.*")) {
                for (Path found : sorted(path, pattern)) {
                    if (each) {
                        add("./", found, files);
                    } else if (FORMS.matcher(found.toString()).find() && !files.contains(found)) {
                        files.add(found);
                    }
                }
            }
        }
    }

    private static List<Path> sorted(Path folder, String pattern) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern)) {
            entries.forEach(found::add);
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }
}
