package fr.jauge.inventory;

import java.util.List;

/** Say, in French and all at once, why nothing can be started with these folders. */
public final class InvalidInputsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    InvalidInputsException(List<String> reasons) {
        super(String.join(System.lineSeparator(), reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** One line each. */
    public List<String> reasons() {
        return reasons;
    }
}
