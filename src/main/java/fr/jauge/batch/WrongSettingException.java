package fr.jauge.batch;

/** Say which setting has a value that is not permitted; who reads the configuration adds where it was given, and which. */
public final class WrongSettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String setting;

    /**
     * Names it.
     *
     * @param setting below the record it is bound to, as {@code cron} of {@code jauge.serve}; its whole name where it is not
     *     bound
     * @param expected what is permitted, in French, without a full stop
     */
    public WrongSettingException(String setting, String expected) {
        super(expected);
        this.setting = setting;
    }

    /** Its name, below the record that it is bound to if it is. */
    public String setting() {
        return setting;
    }
}
