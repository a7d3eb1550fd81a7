package io.github.hissa.examples.campaign;

import io.github.hissa.examples.ProgramVersion;
import io.github.hissa.examples.applications.CampaignInput;
import io.github.hissa.examples.applications.ReadApplications;
import io.github.hissa.examples.input.InputRefused;
import io.github.hissa.examples.input.Refusals;
import io.github.hissa.examples.input.ReportForm;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.text.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Decides a whole grant campaign: from a CSV file of applications to explained, checked decisions. */
@Command(
        name = "campaign",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        description = {
            "Reads applications for grants, assesses who is eligible, divides the budget and explains each decision.",
            "Without --input it runs an embedded sample: 110 associations of an invented province."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:decided; all rows were used (or --accept-rejected-rows was given, or the sample was run)",
            "1:input, mapping or policy refused, or the check found something, and nothing was written; or the report"
                    + " could not be printed to the end",
            "2:wrong use of the options",
            "3:decided, but some rows of --input were set aside"
        })
public final class CampaignCommand implements Callable<Integer> {

    private static final int SOME_ROWS_SET_ASIDE = 3;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private CampaignInput input = new CampaignInput();

    @Option(names = "--output", paramLabel = "DIR", description = "Write decisions.json, decisions.csv and"
            + " rejected-rows.csv there, all or none. If the program is stopped meanwhile, UNFINISHED-OUTPUT.txt stands"
            + " there until the next run with this folder ends the work. A cell that a spreadsheet would take for a"
            + " formula gets an apostrophe in front.")
    private @Nullable Path output;

    @Mixin
    private ReportForm form = new ReportForm();

    @Option(names = "--decisions", paramLabel = "N", description = "How many decisions of each outcome to explain;"
            + " default ${DEFAULT-VALUE}.")
    private int decisions = 2;

    @Option(names = "--accept-rejected-rows", description = "Exit with 0 even if rows were set aside.")
    private boolean acceptRejectedRows;

    @Override
    public Integer call() throws IOException {
        Language reportLanguage = checkUsage();
        PrintWriter out = spec().commandLine().getOut();
        try {
            if (output != null) {
                new OutcomeFiles(output).recover().ifPresent(done ->
                        spec().commandLine().getErr().println(done.get(reportLanguage)));
            }
            GrantPolicy policy = input.policy();
            ReadApplications read = input.read(reportLanguage);
            CampaignOutcome outcome = decide(policy, read);
            CampaignReport report = Refusals.worded(
                    () -> CampaignReport.of(read, outcome, decisions), CampaignInput::refused);
            if (!report.discrepancies().isEmpty()) {
                throw new InputRefused(Messages.of("refused.unverified", Refusals.words(report.discrepancies())));
            }
            String printed = Refusals.worded(() -> print(report, reportLanguage), CampaignInput::refused);
            if (output != null) {
                new OutcomeFiles(output).write(read, outcome, reportLanguage);
            }
            out.print(printed);
            out.flush();
            boolean complete = read.rejected().isEmpty() || acceptRejectedRows || input.isSample();
            return complete ? 0 : SOME_ROWS_SET_ASIDE;
        } catch (InputRefused refused) {
            spec().commandLine().getErr().println(refused.getText().get(reportLanguage));
        }
        spec().commandLine().getErr().flush();
        return 1;
    }

    private CampaignOutcome decide(GrantPolicy policy, ReadApplications read) {
        return Refusals.worded(() -> input.campaign(policy, read).assess().decide(), CampaignInput::refused);
    }

    private String print(CampaignReport report, Language language) {
        return form.written(
                out -> JsonReport.print(report, language, out),
                out -> new TextReport(report, language, out).print());
    }

    private Language checkUsage() {
        input.checkUsage();
        if (decisions < 0) {
            throw new ParameterException(spec().commandLine(), "--decisions is negative: " + decisions);
        }
        return form.check();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec, "spec");
    }
}
