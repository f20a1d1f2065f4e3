package fr.jauge.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history shows what the standing revisions published, and nothing of what was touched since. */
class PastMonthTest {
    private static final Period OCTOBER = Period.parse("2023-10").orElseThrow();
    private static final String FINESS = "759900012";

    @TempDir
    private Path root = Path.of("");

    @Test
    void monthsComeInOrderThoseNeverPublishedAmongThem() throws IOException {
        publish("2023-07", "CONFORME", "ATTEINT", "75.00");
        publish("2023-09", "NON_CONFORME", "NON_ATTEINT", "69.66");
        List<PastMonth> months = before(3);
        assertThat(months)
                .extracting(month -> month.period().toString())
                .containsExactly("2023-07", "2023-08", "2023-09");
        assertThat(months).extracting(PastMonth::revision).containsExactly(1, 0, 1);
        assertThat(months).extracting(PastMonth::isShown).containsExactly(true, false, true);
    }

    @Test
    void figuresAreThosePublished() throws IOException {
        publish("2023-09", "NON_CONFORME", "NON_ATTEINT", "69.66");
        PastMonth september = before(1).get(0);
        PastMonth.ProjetMonth projet =
                Objects.requireNonNull(september.projets().get("P1"));
        assertThat(projet.verdict()).isEqualTo(Verdict.CIBLES_NON_ATTEINTES);
        EssmsFigures figures = Objects.requireNonNull(september.essms().get(FINESS));
        assertThat(figures.status()).isEqualTo(EssmsStatus.NON_CONFORME);
        assertThat(figures.rate(Indicateur.DMP)).isEqualTo(OptionalLong.of(6966));
        assertThat(figures.status(Indicateur.DMP)).contains(IndicatorStatus.NON_ATTEINT);
        assertThat(figures.rate(Indicateur.MSSANTE)).isEmpty();
        assertThat(figures.status(Indicateur.MSSANTE)).isEmpty();
    }

    @Test
    void revisionThatStandsIsTheOneThatCounts() throws IOException {
        publish("2023-09", "NON_CONFORME", "NON_ATTEINT", "69.66");
        publish("2023-09", "CONFORME", "ATTEINT", "70.00");
        PastMonth september = before(1).get(0);
        assertThat(september.revision()).isEqualTo(2);
        assertThat(Objects.requireNonNull(september.essms().get(FINESS)).status())
                .isEqualTo(EssmsStatus.CONFORME);
    }

    @Test
    void whatWasChangedSinceIsNotShown() throws IOException {
        RevisionFolders folders = publish("2023-09", "NON_CONFORME", "NON_ATTEINT", "69.66");
        Path file = folders.revision(1).resolve("indicateurs.csv");
        Files.writeString(file, Files.readString(file).replace("69.66", "99.66"));
        PastMonth september = before(1).get(0);
        assertThat(september.isShown()).isFalse();
        assertThat(september.revision()).isEqualTo(1);
        assertThat(september.essms()).isEmpty();
    }

    @Test
    void whatIsGoneIsNotShown() throws IOException {
        RevisionFolders folders = publish("2023-09", "NON_CONFORME", "NON_ATTEINT", "69.66");
        Files.delete(folders.revision(1).resolve("essms.csv"));
        assertThat(before(1).get(0).isShown()).isFalse();
    }

    private List<PastMonth> before(int count) throws IOException {
        return PastMonth.before(new PublishedSamples(root).out(), OCTOBER, count);
    }

    private RevisionFolders publish(String period, String status, String indicator, String taux) throws IOException {
        return new PublishedSamples(root)
                .publish(
                        period,
                        "correction",
                        Map.of(
                                "essms.csv",
                                PublishedSamples.ESSMS + PublishedSamples.essms(period, "P1", FINESS, status),
                                "indicateurs.csv",
                                PublishedSamples.INDICATEURS
                                        + PublishedSamples.indicateur(
                                                period,
                                                "P1",
                                                FINESS,
                                                "DMP",
                                                "62;89;CALCULE;" + taux + ";70;" + indicator + ";;1"),
                                "projets.csv",
                                PublishedSamples.PROJETS
                                        + PublishedSamples.projet(period, "P1", "CIBLES_NON_ATTEINTES", "30000.00")));
    }
}
