package io.github.hissa.examples.applications;

import io.github.hissa.allocation.ClaimsRule;
import io.github.hissa.examples.input.InputRefused;
import io.github.hissa.examples.input.JsonDocuments;
import io.github.hissa.examples.input.Refusals;
import io.github.hissa.grant.AllocationPolicy;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.grant.GrantCampaign;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.grant.GrantProgramme;
import io.github.hissa.party.Party;
import io.github.hissa.party.PartyKind;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which campaign a program works on; without {@code --input} it is the embedded sample. */
public final class CampaignInput {

    private static final int MOST_DIGITS = 30;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--input", paramLabel = "FILE.csv", description = "The applications; needs --budget or"
            + " --appropriation.")
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

    @Option(names = "--appropriation", paramLabel = "FILE.json", description = "Year, amount and envelopes of what is"
            + " divided, in place of --budget and --year.")
    private @Nullable Path appropriationFile;

    @Option(names = "--currency", paramLabel = "CODE", description = "ISO 4217 code; default ${DEFAULT-VALUE}.")
    private String currencyCode = "MAD";

    @Option(names = "--year", description = "The budget's year; default ${DEFAULT-VALUE}.")
    private int year = 2012;

    @Option(names = "--encoding", description = "The input's encoding; default ${DEFAULT-VALUE}.")
    private Charset encoding = StandardCharsets.UTF_8;

    /** Tells whether the campaign is the embedded sample. */
    public boolean isSample() {
        return input == null;
    }

    /**
     * Refuses options that do not go together.
     *
     * @throws ParameterException naming the option
     */
    public void checkUsage() {
        if (input != null && budget == null && appropriationFile == null) {
            throw new ParameterException(spec().commandLine(), "--input needs --budget or --appropriation");
        }
        if (budget != null && appropriationFile != null) {
            throw new ParameterException(spec().commandLine(), "--budget and --appropriation exclude each other");
        }
        checkRule("--rule", rule);
        try {
            CurrencyUnit currency = currency();
            if (budget != null && !isAmount(budget, currency)) {
                // Not written out: an exponent can stand for more digits than there is memory.
                throw new ParameterException(
                        spec().commandLine(), "--budget is no amount in " + currency + ": " + budget);
            }
        } catch (IllegalCurrencyException unknown) {
            throw new ParameterException(spec().commandLine(), "--currency is unknown: " + currencyCode, unknown);
        }
    }

    private static boolean isAmount(BigDecimal budget, CurrencyUnit currency) {
        return budget.signum() >= 0
                && budget.scale() <= currency.getDecimalPlaces()
                && (long) budget.precision() - budget.scale() <= MOST_DIGITS;
    }

    /** Refuses the name of a rule that there is none of. */
    public void checkRule(String option, @Nullable String name) {
        if (name != null && !ClaimsRule.getNames().contains(name)) {
            throw new ParameterException(spec().commandLine(), option + " " + name + " is none of "
                    + String.join(", ", ClaimsRule.getNames()));
        }
    }

    public CurrencyUnit currency() {
        return CurrencyUnit.of(currencyCode);
    }

    /**
     * Reads the applications.
     *
     * @throws InputRefused if the file as a whole cannot be used
     */
    public ReadApplications read(Language language) {
        return Refusals.worded(() -> readRows(language), CampaignInput::refused);
    }

    private ReadApplications readRows(Language language) {
        ColumnMapping mapping = (mappingFile != null
                        ? JsonDocuments.read(mappingFile, ColumnMapping.class)
                        : input != null ? ColumnMapping.empty() : SampleCampaign.mapping())
                .with(columns);
        Path file = input;
        CsvFile rows = file == null
                ? SampleCampaign.applications()
                : new CsvFile(
                        file.toString(), () -> Files.newInputStream(file), encoding, mapping.separatorCharacter());
        Progress progress = new Progress(spec().commandLine().getErr(), language);
        return new ApplicationReader(mapping, currency(), progress).read(rows.read());
    }

    /**
     * Reads the policy.
     *
     * @throws InputRefused if it cannot be used
     */
    public GrantPolicy policy() {
        GrantPolicy policy = policyFile != null
                ? policyIn(policyFile)
                : input != null ? SampleCampaign.everybodyEligible() : SampleCampaign.policy();
        return rule == null ? policy : withRule(policy, rule);
    }

    /**
     * Reads a policy whose parts fit each other.
     *
     * @throws InputRefused if it cannot be used; all that does not fit is named
     */
    public static GrantPolicy policyIn(Path file) {
        return valid(file.toString(), JsonDocuments.read(file, GrantPolicy.class));
    }

    private static <T> T valid(String name, T value) {
        try (InputValidation validation = new InputValidation()) {
            List<InputValidation.Violation> violations = validation.check(value);
            if (!violations.isEmpty()) {
                throw new InputRefused(LocalizedText.inEach(language -> violations.stream()
                        .map(one -> name + ": " + one.property() + ": " + one.text().get(language))
                        .collect(Collectors.joining("\n"))));
            }
        }
        return value;
    }

    /** Returns the policy that the sample's own is compared with where no other is given. */
    public static GrantPolicy sampleProposal() {
        return SampleCampaign.proposal();
    }

    /** The policy with another rule of division. */
    public static GrantPolicy withRule(GrantPolicy policy, String name) {
        AllocationPolicy allocation = AllocationPolicy.builder()
                .from(policy.getAllocation())
                .rule(ClaimsRule.of(name))
                .build();
        return GrantPolicy.builder().from(policy).allocation(allocation).build();
    }

    /**
     * Puts the campaign together.
     *
     * @throws InputRefused if the appropriation cannot be used
     * @throws IllegalArgumentException if the parts do not fit each other
     */
    public GrantCampaign campaign(GrantPolicy policy, ReadApplications read) {
        Appropriation appropriation = appropriationFile != null
                ? valid(
                        appropriationFile.toString(),
                        JsonDocuments.read(appropriationFile, Appropriation.class))
                : valid("--year", Appropriation.of(
                        year, Money.of(currency(), budget == null ? SampleCampaign.BUDGET : budget)));
        return GrantCampaign.builder()
                .programme(programme(appropriation.getYear()))
                .appropriation(appropriation)
                .policy(policy)
                .addAllApplications(read.applications())
                .build();
    }

    private static GrantProgramme programme(int year) {
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

    /** What core refuses, worded for people: it names the application or the bound and the value. */
    public static LocalizedText refused(Object words) {
        return Messages.of("refused.campaign", words);
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec, "spec");
    }
}
