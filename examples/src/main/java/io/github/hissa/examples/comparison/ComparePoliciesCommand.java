package io.github.hissa.examples.comparison;

import io.github.hissa.examples.ProgramVersion;
import io.github.hissa.examples.applications.CampaignInput;
import io.github.hissa.examples.applications.ReadApplications;
import io.github.hissa.examples.input.InputRefused;
import io.github.hissa.examples.input.Refusals;
import io.github.hissa.examples.input.ReportForm;
import io.github.hissa.grant.GrantCampaign;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.grant.whatif.PolicyComparison;
import io.github.hissa.grant.whatif.Sensitivity;
import io.github.hissa.text.Language;
import io.github.hissa.verification.Discrepancy;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what another policy would make of the same applications. It decides nothing and writes nothing. */
@Command(
        name = "compare-policies",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        description = {
            "Decides the same applications by two policies, on paper: who changes from what to what and why, how sums"
                    + " move between sectors, which rule excludes whom; and by one policy with a figure at several values.",
            "Without --input it compares the policy of the embedded sample with a proposal for the next year."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:compared",
            "1:input, mapping or a policy refused, or the check found something; or the report could not be printed"
                    + " to the end",
            "2:wrong use of the options"
        })
public final class ComparePoliciesCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private CampaignInput input = new CampaignInput();

    @Option(names = "--other-policy", paramLabel = "FILE.json", description = "The policy to compare with.")
    private @Nullable Path otherPolicyFile;

    @Option(names = "--other-rule", paramLabel = "NAME", description = "The rule of division to compare with, in place of"
            + " the other policy's; without --other-policy, everything else is as in the first policy.")
    private @Nullable String otherRule;

    @Option(names = "--vary", paramLabel = "FIGURE=VALUE,...", description = "A figure of the first policy and"
            + " its values: minimum-award, maximum-award, guaranteed-award, rounding-unit, rule, or a parameter of its"
            + " rules, for example maximum-award=40000.00,60000.00. May be repeated.")
    private Map<String, String> variations = new LinkedHashMap<>();

    @Mixin
    private ReportForm form = new ReportForm();

    @Option(names = "--changes", paramLabel = "N", description = "How many changed decisions to explain;"
            + " default ${DEFAULT-VALUE}.")
    private int changes = 5;

    @Override
    public Integer call() {
        Language reportLanguage = checkUsage();
        PrintWriter out = spec().commandLine().getOut();
        try {
            GrantPolicy policy = input.policy();
            GrantPolicy other = other(policy);
            List<Variation> varied = new ArrayList<>();
            variations.forEach((figure, values) -> varied.add(Variation.of(policy, input.currency(), figure, values)));
            ReadApplications read = input.read(reportLanguage);
            out.print(Refusals.worded(
                    () -> print(report(read, policy, other, varied), reportLanguage), CampaignInput::refused));
            out.flush();
            return 0;
        } catch (InputRefused refused) {
            spec().commandLine().getErr().println(refused.getText().get(reportLanguage));
            spec().commandLine().getErr().flush();
            return 1;
        }
    }

    private GrantPolicy other(GrantPolicy policy) {
        GrantPolicy other = policy;
        if (otherPolicyFile != null) {
            other = CampaignInput.policyIn(otherPolicyFile);
        } else if (otherRule == null && input.isSample()) {
            other = CampaignInput.sampleProposal();
        }
        return otherRule == null ? other : CampaignInput.withRule(other, otherRule);
    }

    private ComparisonReport report(
            ReadApplications read, GrantPolicy policy, GrantPolicy other, List<Variation> varied) {
        GrantCampaign campaign = input.campaign(policy, read);
        PolicyComparison comparison = PolicyComparison.of(campaign, other);
        List<Discrepancy> discrepancies = comparison.verify();
        if (!discrepancies.isEmpty()) {
            throw new InputRefused(Messages.of("refused.unverified", Refusals.words(discrepancies)));
        }
        List<Sensitivity> sensitivities = varied.stream().map(one -> one.apply(campaign)).toList();
        return new ComparisonReport(read, comparison, sensitivities);
    }

    private String print(ComparisonReport report, Language language) {
        return form.written(
                out -> JsonReport.print(report, out),
                out -> new TextReport(report, language, changes, out).print());
    }

    private Language checkUsage() {
        input.checkUsage();
        input.checkRule("--other-rule", otherRule);
        if (!input.isSample() && otherPolicyFile == null && otherRule == null && variations.isEmpty()) {
            throw new ParameterException(
                    spec().commandLine(), "--input needs --other-policy, --other-rule or --vary: what to compare with");
        }
        if (changes < 0) {
            throw new ParameterException(spec().commandLine(), "--changes is negative: " + changes);
        }
        return form.check();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec, "spec");
    }
}
