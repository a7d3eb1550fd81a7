package io.github.hissa.examples.campaign;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.examples.ProgramVersion;
import io.github.hissa.examples.input.InputRefused;
import io.github.hissa.examples.input.JsonDocuments;
import io.github.hissa.grant.AllocationPolicy;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.GrantCampaign;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.grant.GrantProgramme;
import io.github.hissa.party.Party;
import io.github.hissa.party.PartyKind;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
            "1:input, mapping or policy refused, or the check found something; nothing was written",
            "2:wrong use of the options",
            "3:decided, but some rows of --input were set aside"
        })
public final class CampaignCommand implements Callable<Integer> {

    private static final int SOME_ROWS_SET_ASIDE = 3;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--input", paramLabel = "FILE.csv", description = "The applications; needs --budget.")
    private @Nullable Path input;

    @Option(names = "--mapping", paramLabel = "FILE.json", description = "Which column holds which field.")
    private @Nullable Path mappingFile;

    @Option(
            names = "--column",
            paramLabel = "FIELD=COLUMN",
            description = "One column by its heading, for example requested=amount. May be repeated.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--policy", paramLabel = "FILE.json", description = "Eligibility and division; without it, all"
            + " usable rows of --input are eligible and shares are proportional.")
    private @Nullable Path policyFile;

    @Option(names = "--rule", paramLabel = "NAME", description = "The rule of division, in place of the policy's, for example"
            + " proportional, constrained-equal-awards, constrained-equal-losses or ranked.")
    private @Nullable String rule;

    @Option(names = "--budget", paramLabel = "AMOUNT", description = "What is divided, for example 2400000.00.")
    private @Nullable BigDecimal budget;

    @Option(names = "--currency", paramLabel = "CODE", description = "ISO 4217 code; default ${DEFAULT-VALUE}.")
    private String currencyCode = "MAD";

    @Option(names = "--year", description = "The budget's year; default ${DEFAULT-VALUE}.")
    private int year = 2012;

    @Option(names = "--encoding", description = "The input's encoding; default ${DEFAULT-VALUE}.")
    private Charset encoding = StandardCharsets.UTF_8;

    @Option(names = "--output", paramLabel = "DIR", description = "Write decisions.json, decisions.csv and"
            + " rejected-rows.csv there, all or none. A cell that a spreadsheet would take for a formula gets an"
            + " apostrophe in front.")
    private @Nullable Path output;

    @Option(names = "--lang", paramLabel = "ar|fr|en", description = "The report's language; default en.")
    private String language = "en";

    @Option(names = "--format", paramLabel = "text|json", description = "The report's form; default text.")
    private String format = "text";

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
            CurrencyUnit currency = CurrencyUnit.of(currencyCode);
            GrantPolicy policy = policy();
            ReadApplications read = read(currency, reportLanguage);
            GrantCampaign campaign = GrantCampaign.builder()
                    .programme(programme())
                    .appropriation(Appropriation.of(year, budget(currency)))
                    .policy(policy)
                    .addAllApplications(read.applications())
                    .build();
            CampaignOutcome outcome = campaign.assess().decide();
            CampaignReport report = CampaignReport.of(read, outcome, decisions);
            if (!report.discrepancies().isEmpty()) {
                throw new InputRefused(Messages.of("refused.unverified", report.discrepancies()));
            }
            if (output != null) {
                new OutcomeFiles(output).write(read, outcome, reportLanguage);
            }
            if (format.equals("json")) {
                JsonReport.print(report, out);
            } else {
                new TextReport(report, reportLanguage, out).print();
            }
            out.flush();
            boolean complete = read.rejected().isEmpty() || acceptRejectedRows || input == null;
            return complete ? 0 : SOME_ROWS_SET_ASIDE;
        } catch (InputRefused refused) {
            spec().commandLine().getErr().println(refused.getText().get(reportLanguage));
        } catch (IllegalArgumentException refused) {
            // What core refuses: it names the application or bound and the value.
            spec().commandLine().getErr().println(
                    Messages.of("refused.campaign", refused.getMessage()).get(reportLanguage));
        }
        spec().commandLine().getErr().flush();
        return 1;
    }

    private Language checkUsage() {
        if (input != null && budget == null) {
            throw new ParameterException(spec().commandLine(), "--input needs --budget");
        }
        if (!format.equals("text") && !format.equals("json")) {
            throw new ParameterException(spec().commandLine(), "--format is neither text nor json: " + format);
        }
        if (rule != null && !ClaimsRule.getNames().contains(rule)) {
            throw new ParameterException(
                    spec().commandLine(), "--rule " + rule + " is none of " + String.join(", ", ClaimsRule.getNames()));
        }
        try {
            CurrencyUnit currency = CurrencyUnit.of(currencyCode);
            if (budget != null && (budget.signum() < 0 || budget.scale() > currency.getDecimalPlaces())) {
                throw new ParameterException(
                        spec().commandLine(), "--budget is no amount in " + currency + ": " + budget.toPlainString());
            }
            return Language.of(language);
        } catch (IllegalCurrencyException unknown) {
            throw new ParameterException(spec().commandLine(), "--currency is unknown: " + currencyCode, unknown);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec().commandLine(), "--lang: " + unknown.getMessage(), unknown);
        }
    }

    private ReadApplications read(CurrencyUnit currency, Language reportLanguage) {
        ColumnMapping mapping = (mappingFile != null
                        ? JsonDocuments.read(mappingFile, ColumnMapping.class)
                        : input != null ? ColumnMapping.empty() : SampleCampaign.mapping())
                .with(columns);
        CsvFile file = input == null
                ? SampleCampaign.applications()
                : new CsvFile(
                        input.toString(),
                        () -> java.nio.file.Files.newInputStream(input),
                        encoding,
                        mapping.separatorCharacter());
        Progress progress = new Progress(spec().commandLine().getErr(), reportLanguage);
        return new ApplicationReader(mapping, currency, progress).read(file.read());
    }

    private GrantPolicy policy() {
        GrantPolicy policy = policyFile != null
                ? JsonDocuments.read(policyFile, GrantPolicy.class)
                : input != null ? SampleCampaign.everybodyEligible() : SampleCampaign.policy();
        if (rule == null) {
            return policy;
        }
        AllocationPolicy allocation = AllocationPolicy.builder()
                .from(policy.getAllocation())
                .rule(ClaimsRule.of(rule))
                .build();
        return GrantPolicy.builder().from(policy).allocation(allocation).build();
    }

    private Money budget(CurrencyUnit currency) {
        return Money.of(currency, budget == null ? SampleCampaign.BUDGET : budget);
    }

    private GrantProgramme programme() {
        LocalizedText council = Messages.of("programme.council");
        return GrantProgramme.builder()
                .reference("GRANTS-" + year)
                .title(Messages.of("programme.title", year))
                .council(Party.builder()
                        .code("COUNCIL")
                        .name(council)
                        .kind(PartyKind.PROVINCIAL_COUNCIL)
                        .build())
                .build();
    }

    private CommandSpec spec() {
        return java.util.Objects.requireNonNull(spec, "spec");
    }
}
