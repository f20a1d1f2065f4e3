package fr.jauge.journal;

/**
 * Hold what somebody decides.
 *
 * @param action a declaration, a validation or a refusal
 * @param actor who decides, as told
 * @param reason may be empty
 */
public record Decision(Action action, Subject subject, String actor, String reason) {
    /** @throws IllegalArgumentException when Jauge alone writes such an entry, or a text cannot be kept */
    public Decision {
        boolean ofPeople = action == Action.DECLARATION || action == Action.VALIDATION || action == Action.REFUS;
        if (!ofPeople || actor.isBlank() || Wording.fault(actor, Wording.NAME).isPresent()) {
            throw new IllegalArgumentException("a decision is somebody's");
        }
        if (Wording.fault(reason, Wording.REASON).isPresent() || (action == Action.REFUS && reason.isBlank())) {
            throw new IllegalArgumentException("a reason is a line of text, and a refusal has one");
        }
    }
}
