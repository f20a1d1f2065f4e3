package fr.jauge.cli;

import java.io.Console;

/** Tell whether somebody watches. */
final class Terminal {
    private Terminal() {}

    @SuppressWarnings("SystemConsoleNull") // asked further below
    static boolean isPresent() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // from Java 22 on there is a console even without a terminal
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** What somebody types unseen; nothing when nobody does. */
    @SuppressWarnings("SystemConsoleNull") // asked before
    static String password(String prompt) {
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword(prompt);
        return typed == null ? "" : new String(typed);
    }
}
