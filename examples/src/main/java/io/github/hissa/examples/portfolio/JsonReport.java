package io.github.hissa.examples.portfolio;

import io.github.hissa.json.HissaJson;
import io.github.hissa.portfolio.Concentration;
import io.github.hissa.portfolio.PortfolioDimension;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The report for machines: one JSON document. */
final class JsonReport {

    private JsonReport() {}

    static void print(PortfolioReport report, PrintWriter out) {
        JsonMapper mapper = HissaJson.mapper().rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("indicators", report.indicators());
        document.put("growth", report.indicators().growth());
        Map<String, Concentration> concentration = new LinkedHashMap<>();
        report.indicators().getTotal().getAmounts().forEach(amounts -> {
            var currency = amounts.getTotal().getCurrencyUnit();
            report.indicators().concentration(PortfolioDimension.PARTY, currency)
                    .ifPresent(one -> concentration.put(currency.getCode(), one));
        });
        document.put("concentrationOfParties", concentration);
        document.put("findings", report.findings());
        out.println(mapper.writeValueAsString(document));
    }
}
