package fr.jauge.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Run a command in this process, on the folders and the database of a working folder: quicker than a process. */
final class JaugeCall {
    private final Map<String, String> properties = new TreeMap<>();

    private JaugeCall(Path folder) {
        properties.put("spring.datasource.url", "jdbc:h2:file:" + folder.resolve("jauge-data/jauge"));
        properties.put("jauge.depots", folder.resolve("sample-data/depots").toString());
        properties.put(
                "jauge.referentiel", folder.resolve("sample-data/referentiel").toString());
        properties.put("jauge.out", folder.resolve("rapports").toString());
    }

    static JaugeCall in(Path folder) {
        return new JaugeCall(folder);
    }

    /** The same with a system property. */
    JaugeCall with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    /** The same without a system property that all of them have. */
    JaugeCall without(String property) {
        properties.remove(property);
        return this;
    }

    Outcome run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("run"));
        all.addAll(Arrays.asList(arguments));
        return command(all.toArray(String[]::new));
    }

    /** Runs any command. */
    Outcome command(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        properties.forEach(System::setProperty);
        try {
            int exitCode = JaugeCommand.execute(new PrintWriter(out), new PrintWriter(err), words);
            return new Outcome(exitCode, out.toString(), err.toString());
        } finally {
            properties.keySet().forEach(System::clearProperty);
        }
    }
}
