package fr.jauge.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Name options that no command has without what they were given: that may be a password.
 *
 * @param told who says it, and the usage
 */
record WithoutValues(IParameterExceptionHandler told) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) throws Exception {
        ParameterException said = e instanceof UnmatchedArgumentException unknown
                ? new UnmatchedArgumentException(unknown.getCommandLine(), names(unknown.getUnmatched()))
                : e;
        return told.handleParseException(said, arguments);
    }

    /** A word behind an option is taken for its value. */
    static List<String> names(List<String> unmatched) {
        List<String> names = new ArrayList<>();
        boolean value = false;
        for (String word : unmatched) {
            boolean option = word.startsWith("-");
            if (option || !value) {
                names.add(option ? word.replaceFirst("=.*", "") : word);
            }
            value = option && word.indexOf('=') < 0;
        }
        return names;
    }
}
