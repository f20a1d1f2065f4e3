package fr.jauge.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Publish the three months of the sample data, then a month of hostile names, once for all the tests that look at them. */
final class PublishedReports implements ParameterResolver {

    /**
     * Hold where they lie.
     *
     * @param sample the revision of the last month of the sample data, the other months beside it
     * @param hostile a revision in which every name means harm
     */
    record Reports(Path root, Path sample, Path hostile) implements AutoCloseable {
        /** A month of the sample data. */
        Path sample(String period) {
            return root.resolve("sample/rapports").resolve(period).resolve("r1");
        }

        @Override
        public void close() throws IOException {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Reports.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Objects.requireNonNull(context.getRoot()
                .getStore(Namespace.create(PublishedReports.class))
                .computeIfAbsent(Reports.class, key -> publish(), Reports.class));
    }

    private static Reports publish() {
        try {
            Path root = Files.createTempDirectory("jauge-reports").toRealPath();
            Path sample = Files.createDirectory(root.resolve("sample"));
            SampleData.linkInto(sample);
            JaugeCall.in(sample).run("--period=2023-08", "--pdf=all").expecting(0);
            JaugeCall.in(sample).run("--period=2023-09", "--pdf=all").expecting(3);
            JaugeCall.in(sample).run("--period=2023-10", "--pdf=all").expecting(0);
            Path hostile = Files.createDirectory(root.resolve("hostile"));
            HostileNames.writeInto(hostile);
            JaugeCall.in(hostile)
                    .run("--period=2023-10", "--pdf=all", "--reason=" + HostileNames.SCRIPT)
                    .expecting(0);
            return new Reports(root, sample.resolve("rapports/2023-10/r1"), hostile.resolve("rapports/2023-10/r1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
