package io.github.hissa.examples;

import io.github.hissa.examples.campaign.CampaignCommand;
import io.github.hissa.examples.comparison.ComparePoliciesCommand;
import io.github.hissa.examples.portfolio.PortfolioCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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

    public static void main(String[] arguments) {
        // Arabic must come out whatever the platform's charset is.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(out, err, arguments);
        out.flush();
        System.exit(status);
    }

    /** Runs one program with the given streams and returns its exit status. */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        PrintWriter outWriter = new PrintWriter(out, true, StandardCharsets.UTF_8);
        PrintWriter errWriter = new PrintWriter(err, true, StandardCharsets.UTF_8);
        CommandLine program = new CommandLine(new Examples());
        program.addSubcommand(new CampaignCommand());
        program.addSubcommand(new ComparePoliciesCommand());
        program.addSubcommand(new PortfolioCommand());
        program.setOut(outWriter).setErr(errWriter);
        if (arguments.length == 0) {
            program.usage(outWriter);
            return CommandLine.ExitCode.USAGE;
        }
        int status = program.execute(arguments);
        outWriter.flush();
        errWriter.flush();
        return status;
    }
}
