package fr.jauge.serve;

import java.util.List;
import java.util.stream.Stream;

/** List what is tried to get out of the published folder, or at what is not published in it; as sent, after its path. */
public final class Traversals {
    private static final List<String> OUT = List.of(
            "..",
            "../",
            "../secret.txt",
            "../rapports-prive/2023-10/r2/a-traiter/759900012.csv",
            "2023-10/../../secret.txt",
            "2023-10/r2/../../../secret.txt",
            "2023-10/r2/../r1/projets.csv",
            "2023-10/r2/projets/../../../../secret.txt",
            "2023-10/r2/./projets.csv",
            "2023-10//r2/projets.csv",
            "2023-10/r2//etc/passwd",
            "/etc/passwd",
            "//etc/passwd",
            "%2e%2e/secret.txt",
            "%2e%2e%2fsecret.txt",
            "..%2fsecret.txt",
            "..%2Fsecret.txt",
            "2023-10/r2/..%2f..%2f..%2fsecret.txt",
            "2023-10%2fr2%2fprojets.csv",
            "%252e%252e%252fsecret.txt",
            "..%252fsecret.txt",
            "2023-10/r2/%252e%252e/%252e%252e/secret.txt",
            "%c0%ae%c0%ae/secret.txt",
            "..%c0%afsecret.txt",
            "%uff0e%uff0e/secret.txt",
            "..\\secret.txt",
            "2023-10\\r2\\projets.csv",
            "..%5csecret.txt",
            "2023-10/r2/..%5c..%5c..%5csecret.txt",
            "2023-10/r2/projets.csv%00",
            "2023-10/r2/projets.csv%00.html",
            "2023-10/r2/%00",
            "2023-10/r2/projets.csv%0a",
            "2023-10/r2/projets.csv%20",
            "2023-10/r2/projets.csv.",
            "2023-10/r2/projets.csv;x=1",
            "2023-10/r2;/projets.csv",
            "..;/secret.txt",
            "2023-10/..;/..;/secret.txt",
            "2023-10/r2/projets.csv::$DATA",
            "C:/secret.txt",
            "file:/etc/passwd",
            "~/secret.txt",
            "WEB-INF/web.xml",
            "META-INF/MANIFEST.MF");
    private static final List<String> UNPUBLISHED = List.of(
            "journal-temoin.csv",
            "secret.txt",
            "2023-10/.r3.tmp/projets.csv",
            "2023-10/.LATEST.tmp",
            "2023-11",
            "2023-11/",
            "2023-11/.r1.tmp/projets.csv",
            "2023-10/r2/.cache",
            "2023-10/r2/projets",
            "2023-10/r2/projets/",
            "2023-10/r02/projets.csv",
            "2023-10/R2/projets.csv",
            "2023-10/r3/projets.csv",
            "2023-10/r0/projets.csv",
            "2023-13/r1/projets.csv",
            "2023-10-prive/r2/projets.csv",
            "2023-10/r2/a/b/c/d",
            "2023-10/r2/lien.csv",
            "2023-10/r2/depots/759900012.csv",
            "2023-10/r9/a-traiter/759900012.csv",
            "2023-09/r2/a-traiter/759900012.csv");

    private Traversals() {}

    /** All of it. */
    public static Stream<String> paths() {
        return Stream.concat(OUT.stream(), UNPUBLISHED.stream());
    }
}
