package fr.jauge.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compare Jauge with others on generated months, and write the report. */
public final class Bench {
    private Bench() {}

    public static void main(String[] args) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.exit(run(BenchSettings.ofSystemProperties()));
    }

    private static int run(BenchSettings settings) {
        if (!Processes.areAccountedFor()) {
            System.err.println("The benchmark needs Linux: what a process costs is read from /proc.");
            return 1;
        }
        try {
            Files.createDirectories(settings.dir());
            Path file = settings.dir().resolve("report.md");
            Files.deleteIfExists(file);
            Datasets datasets = new Datasets(settings.dir());
            List<SizeResult> results = new ArrayList<>();
            for (int essms : settings.sizes()) {
                results.add(new Rounds(settings, datasets.of(essms)).run());
            }
            String report = new Report(settings, results).markdown();
            Files.writeString(file, report);
            System.out.println(report);
            return 0;
        } catch (IOException e) {
            System.err.println("The benchmark failed: " + e.getMessage());
            return 1;
        }
    }
}
