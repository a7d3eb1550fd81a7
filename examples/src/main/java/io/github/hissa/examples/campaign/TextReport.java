package io.github.hissa.examples.campaign;

import io.github.hissa.examples.applications.ReadApplications;
import io.github.hissa.examples.applications.RejectedRow;
import io.github.hissa.examples.applications.RowProblem;
import io.github.hissa.grant.Appropriation;
import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.Decision;
import io.github.hissa.grant.DecisionOutcome;
import io.github.hissa.grant.SectorTotal;
import io.github.hissa.grant.TieRecord;
import io.github.hissa.text.AmountText;
import io.github.hissa.text.IsolatedText;
import io.github.hissa.text.Language;
import io.github.hissa.text.ListText;
import io.github.hissa.text.LocalizedText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help;

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
        totals();
        divisions();
        decisions();
    }

    private void rows() {
        ReadApplications read = report.read();
        say(
                "report.rows",
                number(read.rows()),
                number(read.applications().size()),
                number(read.rejected().size()));
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
                number(outcome.count(DecisionOutcome.AWARDED) + outcome.count(DecisionOutcome.UNFUNDED)),
                number(outcome.count(DecisionOutcome.NOT_ELIGIBLE)),
                number(outcome.count(DecisionOutcome.DEFERRED)));
        rules("report.failed", report.failedRules());
        rules("report.undetermined", report.undeterminedRules());
        out.println();
    }

    private void rules(String key, Map<LocalizedText, Integer> counts) {
        counts.forEach((title, count) -> say(key, number(count), title.get(language)));
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
                    number(total.getApplications()),
                    number(total.getEligible()),
                    number(total.getRequested(), 18),
                    number(total.getAwarded(), 18),
                    there == null ? "" : number(there, 18));
        }
        table.addRowValues(
                text("column.total"),
                number(outcome.getDecisions().size()),
                number(eligible),
                number(outcome.totalRequested(), 18),
                number(outcome.totalAwarded(), 18),
                really ? number(report.reallyAwarded(), 18) : "");
        out.println(table);
    }

    /** How each envelope was divided, or the whole: what all of its awards have in common. */
    private void divisions() {
        outcome.getDivisions().forEach((code, division) -> {
            switch (code) {
                case Appropriation.WHOLE -> say("report.division");
                case Appropriation.REST -> say("report.division.rest", amount(division.getAwarded()));
                default -> say("report.division.envelope", nameOf(code), amount(division.getAwarded()));
            }
            division.getReasons().forEach(reason -> out.println("  - " + reason.in(language)));
            division.getTies().forEach(tie -> out.println("  - " + tie(tie)));
            out.println();
        });
    }

    private String nameOf(String envelope) {
        return outcome.getAppropriation()
                .titleOf(envelope)
                .map(title -> title.get(language))
                .orElse(IsolatedText.of(envelope, language));
    }

    private String tie(TieRecord tie) {
        return tie.getLotterySeed()
                .map(seed -> Messages.of(
                        "report.tie.lottery", few(tie.getEqual()), few(tie.getFavoured()), seed.toString()))
                .orElseGet(() -> Messages.of("report.tie", few(tie.getEqual()), few(tie.getFavoured())))
                .get(language);
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
        out.println();
    }

    /** A tie among hundreds fills the screen; the JSON report has it whole. */
    private String few(List<String> references) {
        int shown = Math.min(references.size(), TIE_MEMBERS_SHOWN);
        String text = ListText.join(
                references.subList(0, shown).stream().map(one -> IsolatedText.of(one, language)).toList(), language);
        return shown == references.size()
                ? text
                : text + " … (" + AmountText.number(references.size(), language) + ")";
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
            decision.getReasons().forEach(reason -> out.println("  - " + reason.in(language)));
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

    private String number(long count) {
        return AmountText.number(count, language);
    }

    private String number(Money amount, int width) {
        return ("%" + width + "s").formatted(AmountText.number(amount, language));
    }
}
