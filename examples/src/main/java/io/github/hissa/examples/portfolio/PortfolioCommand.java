package io.github.hissa.examples.portfolio;

import io.github.hissa.examples.ProgramVersion;
import io.github.hissa.examples.input.InputRefused;
import io.github.hissa.examples.input.JsonDocuments;
import io.github.hissa.examples.input.Refusals;
import io.github.hissa.examples.input.ReportForm;
import io.github.hissa.json.LegalRegimeDocuments;
import io.github.hissa.partnership.regime.LegalRegimes;
import io.github.hissa.portfolio.AgreementRegister;
import io.github.hissa.text.Language;
import java.io.IOException;
import java.io.InputStream;
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

/** Says what a council's partnership agreements amount to. */
@Command(
        name = "portfolio",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        description = {
            "Adds up partnership agreements: the council's share, sectors, territories, years, partners, findings.",
            "Without --input it runs an embedded sample: eight agreements of an invented province."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:reported; findings are no fault",
            "1:input refused, or the report could not be printed to the end",
            "2:wrong use of the options"
        })
public final class PortfolioCommand implements Callable<Integer> {

    private static final String SAMPLE = "sample-register.json";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--input", paramLabel = "FILE.json", description = "The council and its agreements.")
    private @Nullable Path input;

    @Option(names = "--regimes", paramLabel = "FILE.json", description = "The law that agreements are held to; without it,"
            + " that of Morocco as the library comes with it.")
    private @Nullable Path regimesFile;

    @Mixin
    private ReportForm form = new ReportForm();

    @Option(names = "--rows", paramLabel = "N", description = "How many parties and findings to show;"
            + " default ${DEFAULT-VALUE}.")
    private int rows = 20;

    @Override
    public Integer call() throws IOException {
        Language reportLanguage = checkUsage();
        PrintWriter out = spec().commandLine().getOut();
        try {
            LegalRegimes regimes = regimesFile == null
                    ? LegalRegimeDocuments.morocco()
                    : JsonDocuments.read(regimesFile, LegalRegimes.class);
            AgreementRegister register = register();
            out.print(Refusals.worded(
                    () -> print(PortfolioReport.of(register, regimes), reportLanguage),
                    words -> Messages.of("refused", words)));
            out.flush();
            return 0;
        } catch (InputRefused refused) {
            spec().commandLine().getErr().println(refused.getText().get(reportLanguage));
            spec().commandLine().getErr().flush();
            return 1;
        }
    }

    private String print(PortfolioReport report, Language language) {
        return form.written(
                out -> JsonReport.print(report, out),
                out -> new TextReport(report, language, rows, out).print());
    }

    private AgreementRegister register() throws IOException {
        if (input != null) {
            return JsonDocuments.read(input, AgreementRegister.class);
        }
        try (InputStream sample =
                Objects.requireNonNull(PortfolioCommand.class.getResourceAsStream(SAMPLE), SAMPLE)) {
            return JsonDocuments.read(SAMPLE, sample, AgreementRegister.class);
        }
    }

    private Language checkUsage() {
        if (rows < 0) {
            throw new ParameterException(spec().commandLine(), "--rows is negative: " + rows);
        }
        return form.check();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec, "spec");
    }
}
