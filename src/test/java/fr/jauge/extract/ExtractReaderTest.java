package fr.jauge.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jauge.lexicon.Extrait;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractReaderTest {
    /** {@code /} is a line feed, {@code %XX} a byte, {@code F;P} stands for the two columns of effectifs.csv. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', emptyValue = "", nullValues = "(nothing)", textBlock = """
            # file                                          | outcome
            F;P/1;2/                                        | OK
            F;P                                             | OK
            %EF%BB%BF"F";P/1;2/                             | OK
            F,P/1,2/                                        | OK
            //  /F;P/                                       | OK
            "F";"P"/                                        | OK
            F;P;;/                                          | OK
            F;P;autre;autre/                                | OK
            # the header
            (nothing)                                       | ENTETE
            / %09/ /                                        | ENTETE
            %EF%BB%BF                                       | ENTETE
            F/1/                                            | ENTETE
            P;autre/                                        | ENTETE
            1;2/                                            | ENTETE
            F;P;F/                                          | ENTETE
            F;P; "F"/                                       | OK
            F;P;"F"/                                        | ENTETE
            F;P;%FF/                                        | ENTETE
            F;P;%C3/                                        | ENTETE
            F;P;%C3                                         | ENTETE
            F;%FF;P/1;"2                                    | ENTETE
            F;P;"autre/                                     | ENTETE
            "F;P/1;2/                                       | ENTETE
            F;P;"%FF                                        | ENTETE
            # the encoding and the quotes: whichever byte comes first
            F;P/%FF/                                        | ENCODAGE
            F;P/1;%E9/                                      | ENCODAGE
            F;P/1;2%C3                                      | ENCODAGE
            F;P/1;"2/                                       | GUILLEMETS
            F;P/1;"2/3;%FF/                                 | GUILLEMETS
            F;P/1;%FF/3;"4/                                 | ENCODAGE
            F;P/1;%FF"/3;4/                                 | ENCODAGE
            F;P/1;"%FF"/3;4/                                | ENCODAGE
            F;P/%C3"1;2/                                    | ENCODAGE
            F;P/1;%C3;"2/                                   | ENCODAGE
            F;P/1;"2%C3                                     | GUILLEMETS
            # a name of a person comes before all else
            nom/                                            | DONNEE_NOMINATIVE
            F;P;NIR/                                        | DONNEE_NOMINATIVE
            F;P;F;prenom/                                   | DONNEE_NOMINATIVE
            F;P;%FF;tel/                                    | DONNEE_NOMINATIVE
            F;P;nom/1;2;%FF/                                | DONNEE_NOMINATIVE
            F;P;nom/1;2;"3/                                 | DONNEE_NOMINATIVE
            F;P;nom;"autre/                                 | DONNEE_NOMINATIVE
            F;P;"nom";"autre/                               | DONNEE_NOMINATIVE
            "nom";F;"P/1;2                                  | DONNEE_NOMINATIVE
            F;P;"nom                                        | ENTETE
            F;P;nom_du_medecin/                             | OK
            """)
    void firstReasonToRefuseAFile(String file, String outcome) {
        Extracts.Read read = Extracts.read(Extrait.EFFECTIFS, expand(file == null ? "" : file));
        assertThat(read.outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nir",
                "nss",
                "ins",
                "matricule_ins",
                "numero_securite_sociale",
                "nom",
                "nom_naissance",
                "nom_usage",
                "prenom",
                "prenoms",
                "date_naissance",
                "date_de_naissance",
                "email",
                "mail",
                "telephone",
                "tel",
                "adresse"
            })
    void columnThatNamesAPersonIsRefused(String column) {
        for (String written : List.of(
                column, " " + column.toUpperCase(Locale.ROOT) + "\t", "\"" + column + "\"", "\" " + column + "\"")) {
            assertThat(Extracts.read(Extrait.EFFECTIFS, expand("F;P;" + written + "/1;2;3/"))
                            .outcome())
                    .as(written)
                    .isEqualTo(written.startsWith("\t\"") ? "OK" : "DONNEE_NOMINATIVE");
        }
        assertThat(Extracts.read(Extrait.EFFECTIFS, expand("F;P;x_" + column + "/1;2;3/"))
                        .outcome())
                .isEqualTo("OK");
    }

    @Test
    void optionalColumnTwiceIsRefusedToo() {
        String header = "finess_et;dossier_id;date_mise_a_jour;origine";
        assertThat(Extracts.read(Extrait.MISES_A_JOUR, header + ";Origine/").outcome())
                .isEqualTo("ENTETE");
    }

    @Test
    void unknownColumnsAreNamedButNotThoseOfARefusedFile() {
        assertThat(Extracts.read(Extrait.EFFECTIFS, expand("Zone;F;ÉTAGE;P;;zone/"))
                        .scan()
                        .unknownColumns())
                .containsExactly("zone", "étage", "", "zone");
        assertThat(Extracts.read(Extrait.EFFECTIFS, expand("Zone;F;P/1;1;\"2/"))
                        .scan()
                        .unknownColumns())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"F;P/1;2/", "nom/1/2/3/", "", "F;P/1;\"2/3;4", "F;P/%FF/1;2/", "F/1/2"})
    void digestAndSizeAreThoseOfTheWholeFile(String file) throws Exception {
        byte[] bytes = Extracts.bytes(expand(file) + "z".repeat(600_000));
        FileScan scan = Extracts.read(Extrait.EFFECTIFS, new ByteArrayInputStream(bytes))
                .scan();
        assertThat(scan.bytes()).isEqualTo(bytes.length);
        assertThat(scan.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @Test
    void oneReaderReadsManyFiles() throws IOException {
        ExtractReader reader = new ExtractReader();
        for (String file : List.of("F;P/1;2/1;3/", "F;P/1;\"2/", "nom/", "F;P/1;2/")) {
            int[] rows = new int[1];
            FileScan scan = reader.read(
                    Extrait.EFFECTIFS,
                    new ByteArrayInputStream(Extracts.bytes(expand(file))),
                    Optional.empty(),
                    counting(rows));
            assertThat(scan.refusal())
                    .isEqualTo(Extracts.read(Extrait.EFFECTIFS, expand(file))
                            .scan()
                            .refusal());
            assertThat(rows[0])
                    .isEqualTo(Extracts.read(Extrait.EFFECTIFS, expand(file))
                            .rows()
                            .size());
        }
    }

    @Test
    void rowsPassedOverAreNotRead() throws IOException {
        StringBuilder taken = new StringBuilder();
        new ExtractReader()
                .read(
                        Extrait.EFFECTIFS,
                        new ByteArrayInputStream(Extracts.bytes(expand("F;P/1;2/1;2;3/3;x/4;4/"))),
                        Optional.empty(),
                        new RowSink() {
                            @Override
                            public boolean wants(Row row) {
                                return row.isFramed() && row.line() % 2 == 0;
                            }

                            @Override
                            public void take(Row row) {
                                taken.append(row.line()).append(row.fault());
                            }
                        });
        assertThat(taken).hasToString("2null4NOMBRE_INVALIDE");
    }

    @Test
    void faultOfTheDiskIsNoFinding() {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream(Extracts.bytes(expand("F;P/1;2/"))), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk is gone");
                    }

                    @Override
                    public int read(byte[] into, int at, int atMost) throws IOException {
                        return read();
                    }
                });
        assertThatThrownBy(() -> Extracts.read(Extrait.EFFECTIFS, broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the disk is gone");
    }

    @Test
    void lineOfAHundredMegabytesIsRead() {
        int length = 100_000_000;
        Extracts.Read read = Extracts.read(
                Extrait.EFFECTIFS,
                file("finess_et;personnes_accompagnees;autre\n1;2;3\n1;2;\"", "\n\"\"x", length, "\"\n1;x;3\n"));
        assertThat(read.outcome()).isEqualTo("OK");
        assertThat(read.rows())
                .containsExactly("2 OK", "3 OK", (4 + length / 4) + " NOMBRE_INVALIDE personnes_accompagnees");
    }

    @Test
    void lineTooLongToBeHeldIsARejectedRow() {
        int length = 300_000_000;
        Extracts.Read read = Extracts.read(
                Extrait.EFFECTIFS,
                file("finess_et;personnes_accompagnees;autre\n1;2;3\n1;2;\"", "\n\"\"x", length, "\"\n1;x;3\n"));
        assertThat(read.outcome()).isEqualTo("OK");
        assertThat(read.rows())
                .containsExactly("2 OK", "3 COLONNES ", (4 + length / 4) + " NOMBRE_INVALIDE personnes_accompagnees");
    }

    @Test
    void quoteNeverClosedInALineTooLongToBeHeldIsFound() {
        Extracts.Read read = Extracts.read(
                Extrait.EFFECTIFS, file("finess_et;personnes_accompagnees\n1;\"", "\n\"\"x", 300_000_000, "\n1;2\n"));
        assertThat(read.outcome()).isEqualTo("GUILLEMETS");
    }

    @Test
    void headerTooLongToBeHeldIsRefused() {
        Extracts.Read read = Extracts.read(
                Extrait.EFFECTIFS, file("finess_et;personnes_accompagnees;", "abcd", 300_000_000, "\n1;2;3\n"));
        assertThat(read.outcome()).isEqualTo("ENTETE");
    }

    @Test
    void aMillionColumnsAreCounted() {
        int columns = 1_000_000;
        String header = "finess_et;personnes_accompagnees" + ";".repeat(columns - 2);
        String row = "1;2" + ";\"\"".repeat(columns - 2);
        Extracts.Read wide = Extracts.read(Extrait.EFFECTIFS, header + "/" + row + "/" + row + ";/1;2/");
        assertThat(wide.rows()).containsExactly("2 OK", "3 COLONNES ", "4 COLONNES ");
        Extracts.Read narrow = Extracts.read(Extrait.EFFECTIFS, expand("F;P/") + row + "/1;2/");
        assertThat(narrow.rows()).containsExactly("2 COLONNES ", "3 OK");
    }

    private static String expand(String file) {
        return file.replaceAll("\\bF\\b(?![0-9])", "finess_et").replaceAll("\\bP\\b", "personnes_accompagnees");
    }

    private static RowSink counting(int[] rows) {
        return new RowSink() {
            @Override
            public boolean wants(Row row) {
                return true;
            }

            @Override
            public void take(Row row) {
                rows[0]++;
            }
        };
    }

    /** A file too large to be written down: a unit of four bytes again and again between two texts. */
    private static InputStream file(String head, String unit, int length, String tail) {
        byte[] four = unit.getBytes(StandardCharsets.US_ASCII);
        byte[] block = new byte[1 << 20];
        for (int i = 0; i < block.length; i++) {
            block[i] = four[i % 4];
        }
        InputStream middle = new InputStream() {
            private int left = length;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int at, int atMost) {
                if (left == 0) {
                    return -1;
                }
                int n = Math.min(Math.min(atMost, left), block.length - 3);
                System.arraycopy(block, (length - left) % 4, into, at, n);
                left -= n;
                return n;
            }
        };
        return new SequenceInputStream(
                new SequenceInputStream(new ByteArrayInputStream(head.getBytes(StandardCharsets.US_ASCII)), middle),
                new ByteArrayInputStream(tail.getBytes(StandardCharsets.US_ASCII)));
    }
}
