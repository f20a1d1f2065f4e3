package fr.jauge.measure;

import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Indicateur;
import java.io.IOException;
import java.util.Set;
import java.util.function.Function;

/**
 * Visit the dossiers, with a stay in the window, of present persons of an indicator's denominator who lack what it
 * counts. They are personal data: what visits them writes private lists and nothing else.
 */
@FunctionalInterface
public interface LackingDossiers {
    /**
     * Visits them, each once.
     *
     * @param wanted the indicators of an ESSMS of which dossiers are wanted
     * @throws IllegalStateException when the same measurer measures another depot already
     */
    void forEach(Function<Finess, Set<Indicateur>> wanted, Visitor visitor) throws IOException;

    /** Receive one dossier. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Takes one dossier to act on.
         *
         * @param lacking the indicators wanted whose list it is on, one at least
         * @param dossier the bytes of its identifier, in UTF-8
         */
        void visit(Finess finess, Set<Indicateur> lacking, byte[] dossier) throws IOException;
    }
}
