package io.github.hissa.examples;

import io.github.hissa.examples.campaign.CampaignCommand;
import io.github.hissa.examples.comparison.ComparePoliciesCommand;
import io.github.hissa.examples.input.Excerpt;
import io.github.hissa.examples.input.Faults;
import io.github.hissa.examples.portfolio.PortfolioCommand;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The example programs, each a subcommand. */
@Command(
        name = "hissa-examples",
        description = "Example programs of the Hissa library.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Examples {

    // Kept in a field: the logging system holds loggers weakly. Standard error is for the program's own words, not for
    // the validator's greeting.
    private static final Logger VALIDATOR_LOG = Logger.getLogger("org.hibernate.validator");

    static {
        VALIDATOR_LOG.setLevel(Level.WARNING);
    }

    private static final int FAULT = 1;
    private static final int LONGEST_LINE = 1_000;
    private static final int MOST_LINES = 200;

    public static void main(String[] arguments) {
        // Arabic must come out whatever the platform's charset is.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status;
        try {
            status = run(out, err, arguments);
        } catch (Throwable fault) {
            // Not even the words could be found: the program is not whole.
            err.println("The program met a fault of its own and stopped.");
            status = FAULT;
        }
        System.exit(status);
    }

    /** Runs one program with the given streams and returns its exit status. */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        return run(
                out,
                err,
                List.of(new CampaignCommand(), new ComparePoliciesCommand(), new PortfolioCommand()),
                arguments);
    }

    /** Whatever happens, it ends with a status and, unless that is 0, with words on the second stream. */
    static int run(PrintStream out, PrintStream err, List<?> commands, String... arguments) {
        Language language = languageOf(arguments);
        int status;
        try {
            status = execute(out, err, commands, language, arguments);
        } catch (Throwable fault) {
            say(err, Faults.words(fault), language);
            status = FAULT;
        }
        out.flush();
        if (out.checkError()) {
            say(err, Faults.lostOutput(), language);
            return status == 0 ? FAULT : status;
        }
        return status;
    }

    private static int execute(
            PrintStream out, PrintStream err, List<?> commands, Language language, String... arguments) {
        PrintWriter outWriter = new PrintWriter(out, true, StandardCharsets.UTF_8);
        PrintWriter errWriter = new PrintWriter(err, true, StandardCharsets.UTF_8);
        CommandLine program = new CommandLine(new Examples());
        commands.forEach(program::addSubcommand);
        program.setOut(outWriter).setErr(errWriter);
        program.setExecutionExceptionHandler((fault, command, parsed) -> {
            say(err, Faults.words(fault), language);
            return FAULT;
        });
        program.setParameterExceptionHandler(Examples::refuse);
        if (arguments.length == 0) {
            program.usage(outWriter);
            return CommandLine.ExitCode.USAGE;
        }
        int status = program.execute(arguments);
        outWriter.flush();
        errWriter.flush();
        return status;
    }

    /** Wrong use: what is wrong, bounded, without the classes that the parser of options names, and the usage. */
    private static int refuse(CommandLine.ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        String said = String.valueOf(wrong.getMessage()).replaceAll("\\s*\\(?\\b[a-z]+(\\.[a-z]+)+\\.[A-Z]\\w*.*", "");
        command.getErr().println(Excerpt.ofLines(said, LONGEST_LINE, MOST_LINES));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr())) {
            command.usage(command.getErr());
        }
        return CommandLine.ExitCode.USAGE;
    }

    private static void say(PrintStream err, LocalizedText words, Language language) {
        err.println(words.get(language));
        err.flush();
    }

    /** The language that is asked for, or English: what went wrong may be the parsing of the options. */
    private static Language languageOf(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            for (Language language : Language.values()) {
                boolean apart = i > 0 && arguments[i - 1].equals("--lang") && arguments[i].equals(language.getCode());
                if (apart || arguments[i].equals("--lang=" + language.getCode())) {
                    return language;
                }
            }
        }
        return Language.ENGLISH;
    }
}
