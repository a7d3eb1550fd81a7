package io.github.hissa.examples.campaign;

import io.github.hissa.examples.applications.ReadApplications;
import io.github.hissa.examples.applications.RejectedRow;
import io.github.hissa.examples.applications.RowProblem;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.Decision;
import io.github.hissa.grant.DecisionOutcome;
import io.github.hissa.grant.SectorTotal;
import io.github.hissa.text.AmountText;
import io.github.hissa.text.Language;
import io.github.hissa.text.LocalizedText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;

/** The report for people, in one language. */
final class TextReport {

    private static final int TIE_MEMBERS_SHOWN = 12;

    private final CampaignReport report;
    private final CampaignOutcome outcome;
    private final Language language;
    private final PrintWriter out;

    TextReport(CampaignReport report, Language language, PrintWriter out) {
        this.report = report;
        this.outcome = report.outcome();
        this.language = language;
        this.out = out;
    }

    void print() {
        out.println(outcome.getProgramme().getTitle().get(language));
        out.println();
        rows();
        eligibility();
        sectors();
        envelopes();
        totals();
        decisions();
    }

    private void rows() {
        ReadApplications read = report.read();
        say("report.rows", read.rows(), read.applications().size(), read.rejected().size());
        for (RejectedRow row : read.rejected()) {
            for (RowProblem problem : row.problems()) {
                if (problem.column().isEmpty()) {
                    say("report.rejected-row", row.line(), problem.text().get(language));
                } else {
                    say("report.rejected", row.line(), problem.column(), problem.value(), problem.text().get(language));
                }
            }
        }
        out.println();
    }

    private void eligibility() {
        say(
                "report.eligibility",
                outcome.count(DecisionOutcome.AWARDED) + outcome.count(DecisionOutcome.UNFUNDED),
                outcome.count(DecisionOutcome.NOT_ELIGIBLE),
                outcome.count(DecisionOutcome.DEFERRED));
        rules("report.failed", report.failedRules());
        rules("report.undetermined", report.undeterminedRules());
        out.println();
    }

    private void rules(String key, Map<LocalizedText, Integer> counts) {
        counts.forEach((title, count) -> say(key, count, title.get(language)));
    }

    private void sectors() {
        boolean really = !report.read().reallyAwarded().isEmpty();
        Help.TextTable table = Help.TextTable.forColumns(
                Help.defaultColorScheme(Help.Ansi.OFF),
                // Wide enough for the longest theme of the example files: a wrapped cell pushes its row down.
                new Column(68, 0, Overflow.WRAP),
                new Column(15, 1, Overflow.SPAN),
                new Column(12, 1, Overflow.SPAN),
                new Column(20, 1, Overflow.SPAN),
                new Column(20, 1, Overflow.SPAN),
                new Column(20, 1, Overflow.SPAN));
        table.addRowValues(
                text("column.sector"),
                text("column.applications"),
                text("column.eligible"),
                text("column.requested"),
                text("column.awarded"),
                really ? text("column.really") : "");
        int eligible = 0;
        for (SectorTotal total : outcome.bySector()) {
            eligible += total.getEligible();
            Money there = report.reallyAwardedBySector().get(total.getSector());
            table.addRowValues(
                    total.getSector().map(sector -> sector.getName().get(language)).orElse(text("sector.none")),
                    String.valueOf(total.getApplications()),
                    String.valueOf(total.getEligible()),
                    number(total.getRequested(), 18),
                    number(total.getAwarded(), 18),
                    there == null ? "" : number(there, 18));
        }
        table.addRowValues(
                text("column.total"),
                String.valueOf(outcome.getDecisions().size()),
                String.valueOf(eligible),
                number(outcome.totalRequested(), 18),
                number(outcome.totalAwarded(), 18),
                really ? number(report.reallyAwarded(), 18) : "");
        out.println(table);
    }

    private void envelopes() {
        if (outcome.getEnvelopes().isEmpty()) {
            return;
        }
        outcome.getEnvelopes().forEach((code, envelope) -> say(
                "report.envelope",
                code,
                amount(envelope.getOpened()),
                amount(envelope.getDivided()),
                amount(envelope.getAwarded()),
                envelope.getApplications()));
        out.println();
    }

    private void totals() {
        Money budget = outcome.getAppropriation().getAmount();
        Money left = outcome.undistributed();
        if (left.isZero()) {
            say("report.exact", amount(outcome.totalAwarded()), amount(budget));
        } else {
            say("report.left", amount(outcome.totalAwarded()), amount(budget), amount(left));
        }
        say("report.verified");
        outcome.getTies().forEach(tie -> say("report.tie", few(tie.getEqual()), few(tie.getFavoured())));
        out.println();
    }

    /** A tie among hundreds fills the screen; the JSON report has it whole. */
    private static String few(List<String> references) {
        int shown = Math.min(references.size(), TIE_MEMBERS_SHOWN);
        String text = String.join(", ", references.subList(0, shown));
        return shown == references.size() ? text : text + " ... (" + references.size() + ")";
    }

    private void decisions() {
        for (Decision decision : report.explained()) {
            say(
                    "report.decision",
                    decision.getApplication().getReference(),
                    decision.getApplication().getApplicant().getName().get(language),
                    text("outcome." + decision.getOutcome()),
                    amount(decision.getAwarded()),
                    amount(decision.getApplication().getRequested()));
            decision.getReasons().forEach(reason -> out.println("  - " + reason.getText().get(language)));
        }
    }

    private void say(String key, Object... arguments) {
        out.println(Messages.of(key, arguments).get(language));
    }

    private String text(String key) {
        return Messages.of(key).get(language);
    }

    private String amount(Money amount) {
        return AmountText.of(amount, language);
    }

    private String number(Money amount, int width) {
        return ("%" + width + "s").formatted(AmountText.number(amount, language));
    }
}
