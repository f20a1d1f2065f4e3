package fr.jauge.publication.workbook;

import fr.jauge.decision.StatutMontant;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Verdict;
import java.util.Map;

/** Give the codes of the results their colours. */
final class Tones {
    static final Map<Verdict, Tone> VERDICT = Map.of(
            Verdict.SOLDE_ELIGIBLE, Tone.GOOD,
            Verdict.EN_ATTENTE_JUSTIFICATIFS, Tone.WAITING,
            Verdict.MESURE_INCOMPLETE, Tone.QUIET,
            Verdict.CIBLES_NON_ATTEINTES, Tone.BAD);

    static final Map<EssmsStatus, Tone> ESSMS = Map.of(
            EssmsStatus.CONFORME, Tone.GOOD,
            EssmsStatus.NON_CONFORME, Tone.BAD,
            EssmsStatus.NON_EVALUABLE, Tone.WAITING,
            EssmsStatus.NON_MESURE, Tone.QUIET);

    static final Map<IndicatorStatus, Tone> INDICATEUR = Map.of(
            IndicatorStatus.ATTEINT, Tone.GOOD,
            IndicatorStatus.NON_ATTEINT, Tone.BAD,
            IndicatorStatus.NON_CALCULABLE, Tone.WAITING,
            IndicatorStatus.DONNEES_ABSENTES, Tone.WAITING,
            IndicatorStatus.NON_APPLICABLE, Tone.QUIET,
            IndicatorStatus.NON_MESURE, Tone.QUIET);

    static final Map<StatutMontant, Tone> MONTANT = Map.of(StatutMontant.A_CONFIRMER, Tone.WAITING);

    private Tones() {}
}
