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
import java.util.Optional;

/** Compare Jauge with others on generated months, measure what its operation costs, and write the report. */
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
            Folders.delete(settings.aside());
            Path file = settings.dir().resolve("report.md");
            Files.deleteIfExists(file);
            Installation.archive(settings);
            String report = settings.parts().contains(Part.OPERATION) ? withOperation(settings) : comparison(settings);
            Files.writeString(file, report);
            System.out.println(report);
            return 0;
        } catch (IOException e) {
            System.err.println("The benchmark failed: " + e.getMessage());
            return 1;
        }
    }

    private static String comparison(BenchSettings settings) throws IOException {
        Datasets datasets = new Datasets(settings.dir());
        List<SizeResult> results = new ArrayList<>();
        for (int essms : settings.sizes()) {
            results.add(new Rounds(settings, datasets.of(essms), Optional.empty()).run());
            Folders.delete(settings.aside());
        }
        return new Report(settings, results, List.of()).markdown();
    }

    private static String withOperation(BenchSettings settings) throws IOException {
        Datasets datasets = new Datasets(settings.dir());
        List<SizeResult> results = new ArrayList<>();
        List<OperationResult> operations = new ArrayList<>();
        try (Postgres postgres = Postgres.start(settings.dir().resolve("postgresql"))) {
            for (int essms : settings.sizes()) {
                Dataset data = datasets.of(essms);
                Operation operation = new Operation(settings, data, datasets.of(1), postgres);
                results.add(new Rounds(settings, data, Optional.of(operation)).run());
                if (settings.pdfOf(essms)) {
                    operation.reports();
                }
                operations.add(operation.result());
                Folders.delete(settings.aside());
            }
        }
        return new Report(settings, results, operations).markdown();
    }
}
