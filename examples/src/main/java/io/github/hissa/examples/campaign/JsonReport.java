package io.github.hissa.examples.campaign;

import io.github.hissa.json.HissaJson;
import io.github.hissa.text.Language;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;

/** The report for machines: one JSON document. */
final class JsonReport {

    private JsonReport() {}

    static void print(CampaignReport report, Language language, PrintWriter out) {
        var outcome = report.outcome();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("rows", report.read().rows());
        document.put("applications", report.read().applications().size());
        document.put("rejectedRows", report.read().rejected());
        document.put("failedRules", counts(report.failedRules()));
        document.put("undeterminedRules", counts(report.undeterminedRules()));
        document.put("sectors", outcome.bySector());
        document.put("totalRequested", outcome.totalRequested());
        document.put("totalAwarded", outcome.totalAwarded());
        document.put("appropriation", outcome.getAppropriation());
        document.put("divisions", outcome.getDivisions());
        document.put("undistributed", outcome.undistributed());
        document.put("awardsSumToBudget", outcome.undistributed().isZero());
        document.put("verified", report.discrepancies().isEmpty());
        document.put("discrepancies", report.discrepancies());
        if (!report.read().reallyAwarded().isEmpty()) {
            document.put("reallyAwarded", report.reallyAwarded());
        }
        document.put("explained", report.explained());
        out.println(HissaJson.writerWithWords(language)
                .with(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(document));
    }

    private static List<Map<String, Object>> counts(Map<?, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> {
                    Map<String, Object> one = new LinkedHashMap<>();
                    one.put("rule", entry.getKey());
                    one.put("applications", entry.getValue());
                    return one;
                })
                .toList();
    }
}
