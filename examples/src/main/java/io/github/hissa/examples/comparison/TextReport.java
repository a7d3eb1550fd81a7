package io.github.hissa.examples.comparison;

import io.github.hissa.grant.Application;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.Decision;
import io.github.hissa.grant.DecisionOutcome;
import io.github.hissa.grant.GrantPolicy;
import io.github.hissa.grant.whatif.DecisionDifference;
import io.github.hissa.grant.whatif.PolicyComparison;
import io.github.hissa.grant.whatif.RuleExclusion;
import io.github.hissa.grant.whatif.SectorDifference;
import io.github.hissa.grant.whatif.Sensitivity;
import io.github.hissa.grant.whatif.SensitivityPoint;
import io.github.hissa.reason.AllocationReasons;
import io.github.hissa.text.AmountText;
import io.github.hissa.text.IsolatedText;
import io.github.hissa.text.Language;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;

/** The report for people, in one language. */
final class TextReport {

    private static final int FIRST_COLUMN = 68;
    private static final int COLUMN = 28;

    private final ComparisonReport report;
    private final PolicyComparison comparison;
    private final Language language;
    private final int shown;
    private final PrintWriter out;

    TextReport(ComparisonReport report, Language language, int shown, PrintWriter out) {
        this.report = report;
        this.comparison = report.comparison();
        this.language = language;
        this.shown = shown;
        this.out = out;
    }

    void print() {
        say("title", title(comparison.getBefore().getPolicy()), title(comparison.getAfter().getPolicy()));
        say("on-paper");
        out.println();
        say(
                "rows",
                number(report.read().rows()),
                number(report.read().applications().size()),
                number(report.read().rejected().size()));
        out.println();
        outcomes();
        sectors();
        rules();
        changes();
        report.sensitivities().forEach(this::sensitivity);
        say("verified");
    }

    private String title(GrantPolicy policy) {
        return policy.getTitle().map(title -> title.get(language)).orElse(policy.getId());
    }

    private void outcomes() {
        Help.TextTable table = table("", "first", "second", "difference");
        row(
                table,
                text("division"),
                rule(comparison.getBefore().getPolicy()),
                rule(comparison.getAfter().getPolicy()));
        count(table, "eligible", one -> one.count(DecisionOutcome.AWARDED) + one.count(DecisionOutcome.UNFUNDED));
        count(table, "not-eligible", one -> one.count(DecisionOutcome.NOT_ELIGIBLE));
        count(table, "deferred", one -> one.count(DecisionOutcome.DEFERRED));
        count(table, "beneficiaries", one -> one.count(DecisionOutcome.AWARDED));
        amounts(table, text("awarded"), comparison.getBefore().totalAwarded(), comparison.getAfter().totalAwarded());
        amounts(table, text("left"), comparison.getBefore().undistributed(), comparison.getAfter().undistributed());
        out.println(table);
        long same = comparison.getBefore().getDecisions().size() - report.gainers() - report.losers();
        say(
                "movement",
                number(report.gainers()),
                number(report.losers()),
                number(same),
                AmountText.of(report.lost(), language));
        out.println();
    }

    private String rule(GrantPolicy policy) {
        return IsolatedText.of(
                AllocationReasons.nameOf(policy.getAllocation().getRule()).get(language), language);
    }

    private void count(Help.TextTable table, String key, ToIntFunction<CampaignOutcome> count) {
        int before = count.applyAsInt(comparison.getBefore());
        int after = count.applyAsInt(comparison.getAfter());
        row(table, text(key), number(before), number(after), signed(after - before));
    }

    private void amounts(Help.TextTable table, String name, Money before, Money after) {
        row(table, name, number(before), number(after), number(after.minus(before)));
    }

    private void sectors() {
        Help.TextTable table = table(text("sector"), "first", "second", "difference");
        for (SectorDifference sector : comparison.bySector()) {
            String name = sector.getSector().map(one -> one.getName().get(language)).orElse(text("sector.none"));
            amounts(table, name, sector.getBefore(), sector.getAfter());
        }
        out.println(table);
    }

    private void rules() {
        if (report.rules().isEmpty()) {
            return;
        }
        Help.TextTable table = table(text("rule"), "first", "second");
        report.rules().forEach(rule ->
                row(table, rule.title().get(language), excluded(rule.before()), excluded(rule.after())));
        out.println(table);
    }

    private String excluded(@Nullable RuleExclusion rule) {
        return rule == null
                ? text("no-rule")
                : Messages.of(
                                "excluded",
                                number(rule.getExcluded().size()),
                                number(rule.getExcludedAlone().size()),
                                number(rule.getUndetermined().size()))
                        .get(language);
    }

    private void changes() {
        say("changes", number(comparison.changes().size()));
        Map<String, Application> applications = new LinkedHashMap<>();
        comparison.getBefore().getDecisions().stream()
                .map(Decision::getApplication)
                .forEach(one -> applications.put(one.getReference(), one));
        for (DecisionDifference change : report.largestFirst().stream().limit(shown).toList()) {
            say(
                    "change",
                    change.getApplication(),
                    applications.get(change.getApplication()).getApplicant().getName().get(language),
                    text("outcome." + change.getOutcomeBefore()),
                    AmountText.of(change.getAwardedBefore(), language),
                    text("outcome." + change.getOutcomeAfter()),
                    AmountText.of(change.getAwardedAfter(), language));
            change.getReasons().forEach(reason -> out.println("  - " + reason.in(language)));
        }
        out.println();
    }

    private void sensitivity(Sensitivity sensitivity) {
        Help.TextTable table = table(
                Messages.of("sensitivity", sensitivity.getParameter()).get(language),
                "eligible", "beneficiaries", "awarded", "changed");
        for (SensitivityPoint point : sensitivity.getPoints()) {
            row(
                    table,
                    point.getValue(),
                    number(point.getEligible()),
                    number(point.getBeneficiaries()),
                    number(point.getAwarded()),
                    number(point.getChanged()));
        }
        out.println(table);
    }

    private Help.TextTable table(String first, String... keys) {
        List<Column> columns = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        // Wide enough for the longest theme of the example files: a wrapped cell pushes its row down.
        columns.add(new Column(FIRST_COLUMN, 0, Overflow.WRAP));
        for (String key : keys) {
            columns.add(new Column(COLUMN, 1, Overflow.SPAN));
            headings.add(text(key));
        }
        Help.TextTable table =
                Help.TextTable.forColumns(Help.defaultColorScheme(Help.Ansi.OFF), columns.toArray(Column[]::new));
        row(table, first, headings.toArray(String[]::new));
        return table;
    }

    /** A row whose cells but the first stand at the right of their columns. */
    private static void row(Help.TextTable table, String first, String... cells) {
        String[] row = new String[cells.length + 1];
        row[0] = first;
        for (int i = 0; i < cells.length; i++) {
            row[i + 1] = ("%" + (COLUMN - 2) + "s").formatted(cells[i]);
        }
        table.addRowValues(row);
    }

    private String signed(int difference) {
        return AmountText.difference(difference, language);
    }

    private String number(long count) {
        return AmountText.number(count, language);
    }

    private String number(Money amount) {
        return AmountText.number(amount, language);
    }

    private String text(String key) {
        return Messages.of(key).get(language);
    }

    private void say(String key, Object... arguments) {
        out.println(Messages.of(key, arguments).get(language));
    }
}
