package io.github.hissa.examples.comparison;

import io.github.hissa.grant.CampaignOutcome;
import io.github.hissa.grant.DecisionOutcome;
import io.github.hissa.json.HissaJson;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The report for machines: one JSON document. */
final class JsonReport {

    private JsonReport() {}

    static void print(ComparisonReport report, PrintWriter out) {
        JsonMapper mapper = HissaJson.mapper().rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
        var comparison = report.comparison();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("rows", report.read().rows());
        document.put("applications", report.read().applications().size());
        document.put("before", outcome(comparison.getBefore()));
        document.put("after", outcome(comparison.getAfter()));
        document.put("gainers", report.gainers());
        document.put("losers", report.losers());
        document.put("lost", report.lost());
        document.put("sectors", comparison.bySector());
        document.put("exclusionsBefore", comparison.exclusionsBefore());
        document.put("exclusionsAfter", comparison.exclusionsAfter());
        document.put("changes", comparison.changes());
        document.put("sensitivities", report.sensitivities());
        out.println(mapper.writeValueAsString(document));
    }

    private static Map<String, Object> outcome(CampaignOutcome outcome) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("policy", outcome.getPolicy());
        document.put("appropriation", outcome.getAppropriation());
        for (DecisionOutcome one : DecisionOutcome.values()) {
            document.put(one.name().toLowerCase(Locale.ROOT).replace('_', '-'), outcome.count(one));
        }
        document.put("totalAwarded", outcome.totalAwarded());
        document.put("undistributed", outcome.undistributed());
        return document;
    }
}
