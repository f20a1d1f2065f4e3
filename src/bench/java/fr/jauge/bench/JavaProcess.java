package fr.jauge.bench;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Write the command line of a Java process: every one has the same flags, those delivered and those asked for; the program
 * has its archive as well.
 */
final class JavaProcess {
    private static final Path OPTIONS = Path.of("jobs", "java.options").toAbsolutePath();

    private JavaProcess() {}

    static List<String> command(BenchSettings settings, List<String> arguments) {
        return command(OPTIONS, settings, arguments);
    }

    /** The command line of the program, started as it is installed: its classes come from its archive. */
    static List<String> installed(BenchSettings settings, List<String> arguments) {
        return command(Installation.options(settings), settings, arguments);
    }

    private static List<String> command(Path options, BenchSettings settings, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.add("@" + options);
        command.addAll(settings.jvm());
        command.addAll(arguments);
        return command;
    }

    /** The same, of its jar. */
    static List<String> jar(BenchSettings settings, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of("-jar", settings.jar().toString()));
        all.addAll(arguments);
        return installed(settings, all);
    }

    /** The folder or jar a class comes from. */
    static String origin(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
