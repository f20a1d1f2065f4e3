package fr.jauge.publication;

/**
 * Say in French what a published code means, and what the one it speaks to does about it.
 *
 * @param meaning one or two sentences
 * @param remedy one or two sentences, in the infinitive
 */
public record Explanation(String meaning, String remedy) {

    /** Sets both as they are printed. */
    public Explanation {
        meaning = Typography.french(meaning);
        remedy = Typography.french(remedy);
    }
}
