package fr.jauge.publication.site;

import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.FileStatus;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Motif;
import fr.jauge.lexicon.Secteur;
import fr.jauge.lexicon.Situation;
import fr.jauge.lexicon.Verdict;
import fr.jauge.wording.StatusWords;

/** Word the codes of the trade in French, for people; the code itself stays beside the words where it is referred to. */
public final class Words {
    private Words() {}

    /** The name of an indicator. */
    public static String name(Indicateur indicateur) {
        return switch (indicateur) {
            case MSSANTE -> "Messagerie MSSanté";
            case DMP -> "Alimentation du DMP";
            case DOSSIERS_ACTIFS -> "Dossiers actifs";
            case PROJET_PERSONNALISE -> "Projets personnalisés";
            case EVENEMENT_AGENDA -> "Agenda";
            case E_PRESCRIPTION -> "e-Prescription";
            case E_PARCOURS -> "e-Parcours";
        };
    }

    /** What its numerator counts. */
    public static String numerator(Indicateur indicateur) {
        return switch (indicateur) {
            case MSSANTE -> "messages envoyés par MSSanté";
            case DMP -> "personnes dont le DMP a reçu au moins un document";
            case DOSSIERS_ACTIFS -> "personnes dont le dossier est actif";
            case PROJET_PERSONNALISE ->
                "personnes au dossier actif qui ont un projet personnalisé en préparation ou en cours";
            case EVENEMENT_AGENDA -> "personnes au dossier actif qui ont au moins un événement d’agenda";
            case E_PRESCRIPTION -> "prescriptions électroniques importées";
            case E_PARCOURS -> "échanges avec une plateforme de parcours";
        };
    }

    /** What its denominator counts; empty for the optional two, which have none. */
    public static String denominator(Indicateur indicateur) {
        return switch (indicateur) {
            case MSSANTE, DMP -> "personnes pouvant avoir un projet d’accueil et d’accompagnement";
            case DOSSIERS_ACTIFS -> "personnes accompagnées";
            case PROJET_PERSONNALISE, EVENEMENT_AGENDA -> "personnes au dossier actif, données en doute comprises";
            case E_PRESCRIPTION, E_PARCOURS -> "";
        };
    }

    public static String of(IndicatorStatus status) {
        return StatusWords.of(status);
    }

    /** A sign of its own for each status, so that colour never says it alone. */
    public static String sign(IndicatorStatus status) {
        return switch (status) {
            case ATTEINT -> "✓";
            case NON_ATTEINT -> "✗";
            case NON_APPLICABLE -> "○";
            case NON_CALCULABLE -> "?";
            case DONNEES_ABSENTES -> "∅";
            case NON_MESURE -> "…";
            case INFORMATIF -> "i";
        };
    }

    public static String of(EssmsStatus status) {
        return StatusWords.of(status);
    }

    public static String sign(EssmsStatus status) {
        return switch (status) {
            case CONFORME -> "✓";
            case NON_CONFORME -> "✗";
            case NON_EVALUABLE -> "?";
            case NON_MESURE -> "…";
        };
    }

    public static String of(Verdict verdict) {
        return switch (verdict) {
            case CIBLES_NON_ATTEINTES -> "Cibles non atteintes";
            case MESURE_INCOMPLETE -> "Mesure incomplète";
            case EN_ATTENTE_JUSTIFICATIFS -> "En attente de justificatifs";
            case SOLDE_ELIGIBLE -> "Solde éligible";
        };
    }

    public static String sign(Verdict verdict) {
        return switch (verdict) {
            case CIBLES_NON_ATTEINTES -> "✗";
            case MESURE_INCOMPLETE -> "?";
            case EN_ATTENTE_JUSTIFICATIFS -> "…";
            case SOLDE_ELIGIBLE -> "✓";
        };
    }

    /** Why an indicator was not computed, in the middle of a sentence. */
    public static String of(Motif motif) {
        return switch (motif) {
            case DEPOT_REFUSE -> "son dépôt a été refusé";
            case DEPOT_ABSENT -> "aucun dépôt ne contient ses données";
            case DEPOTS_CONCURRENTS -> "ses données sont arrivées dans plusieurs dépôts";
            case EXTRAIT_ABSENT -> "un fichier nécessaire est absent";
            case EXTRAIT_REFUSE -> "un fichier nécessaire a été refusé";
            case DENOMINATEUR_NUL -> "le dénominateur est nul";
        };
    }

    /** A motive as it is published: a code of {@link Motif}, or a text of the registry, which is left as it is. */
    public static String motif(String published) {
        for (Motif motif : Motif.values()) {
            if (motif.name().equals(published)) {
                return of(motif);
            }
        }
        return published;
    }

    public static String of(Situation situation) {
        return switch (situation) {
            case ACQUISITION -> "Acquisition d’un DUI";
            case MISE_A_NIVEAU -> "Mise à niveau du DUI";
        };
    }

    public static String of(Secteur secteur) {
        return switch (secteur) {
            case PA -> "Personnes âgées";
            case PH -> "Personnes en situation de handicap";
            case DOM -> "Aide et soins à domicile";
            case PDE -> "Protection de l’enfance";
            case PDS -> "Personnes en difficultés spécifiques";
            case AHI -> "Accueil, hébergement et insertion";
            case PJM -> "Protection juridique des majeurs";
        };
    }

    public static String of(FileStatus status) {
        return StatusWords.of(status);
    }

    /** A text that comes from input, as a page may hold it: what is no character of a document becomes a space. */
    public static String text(String input) {
        for (int i = 0; i < input.length(); i++) {
            if (!isText(input.charAt(i))) {
                StringBuilder text = new StringBuilder(input);
                for (int j = i; j < text.length(); j++) {
                    if (!isText(text.charAt(j))) {
                        text.setCharAt(j, ' ');
                    }
                }
                return text.toString();
            }
        }
        return input;
    }

    /** The same for where no element can stand around it: whatever its direction, it turns nothing else. */
    public static String isolated(String input) {
        return '\u2068' + text(input) + '\u2069';
    }

    private static boolean isText(char c) {
        return c >= ' ' && (c < '\u007F' || c > '\u009F') && c != '\uFFFE' && c != '\uFFFF';
    }
}
