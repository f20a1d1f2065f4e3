package fr.jauge.cli;

/** Say that a file of settings holds none. */
final class UnreadableSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SettingsFault fault;

    UnreadableSettingsException(SettingsFault fault) {
        super(fault.cause());
        this.fault = fault;
    }

    SettingsFault fault() {
        return fault;
    }
}
