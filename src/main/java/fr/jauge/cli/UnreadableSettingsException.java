package fr.jauge.cli;

/** Say that the settings cannot be used, and nothing can be started. */
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
