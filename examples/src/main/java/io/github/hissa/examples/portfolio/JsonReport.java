package io.github.hissa.examples.portfolio;

import io.github.hissa.examples.input.ExactFigure;
import io.github.hissa.json.HissaJson;
import io.github.hissa.party.PartyKind;
import io.github.hissa.portfolio.AmountGrowth;
import io.github.hissa.portfolio.Concentration;
import io.github.hissa.portfolio.LineAmounts;
import io.github.hissa.portfolio.PortfolioDimension;
import io.github.hissa.portfolio.PortfolioIndicators;
import io.github.hissa.portfolio.PortfolioLine;
import io.github.hissa.portfolio.YearGrowth;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The report for machines: one JSON document. */
final class JsonReport {

    private JsonReport() {}

    static void print(PortfolioReport report, PrintWriter out) {
        JsonMapper mapper = HissaJson.mapper().rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("indicators", report.indicators());
        document.put("shares", shares(report.indicators()));
        document.put("growth", report.indicators().growth());
        document.put("changes", report.indicators().growth().stream().map(JsonReport::changes).toList());
        Map<String, Object> associations = new LinkedHashMap<>();
        report.indicators().shareWith(PartyKind.ASSOCIATION)
                .ifPresent(share -> associations.put("byNumber", ExactFigure.of(share)));
        report.indicators().getTotal().getAmounts().forEach(amounts -> {
            var currency = amounts.getTotal().getCurrencyUnit();
            report.indicators().shareWith(PartyKind.ASSOCIATION, currency)
                    .ifPresent(share -> associations.put(currency.getCode(), ExactFigure.of(share)));
        });
        document.put("withAssociations", associations);
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

    /** What follows from the sums of each line, beside these sums. */
    private static List<Map<String, Object>> shares(PortfolioIndicators indicators) {
        List<Map<String, Object>> shares = new ArrayList<>();
        Stream.concat(Stream.of(indicators.getTotal()), indicators.getLines().stream())
                .forEach(line -> line.getAmounts().forEach(amounts -> shares.add(share(indicators, line, amounts))));
        return shares;
    }

    private static Map<String, Object> share(PortfolioIndicators indicators, PortfolioLine line, LineAmounts amounts) {
        Map<String, Object> share = new LinkedHashMap<>();
        line.getDimension().ifPresent(dimension -> share.put("dimension", dimension));
        share.put("code", line.getCode());
        share.put("agreements", line.getAgreements());
        share.put("total", amounts.getTotal());
        indicators.partOf(line, amounts.getTotal().getCurrencyUnit())
                .ifPresent(part -> share.put("partOfAll", ExactFigure.of(part)));
        share.put("agreementsCovered", amounts.getCovered());
        share.put("council", amounts.getCouncilOfBasis());
        share.put("basis", amounts.getCouncilBasis());
        amounts.councilShare().ifPresent(one -> share.put("councilShare", ExactFigure.of(one)));
        amounts.leverage().ifPresent(one -> share.put("leverage", ExactFigure.of(one)));
        return share;
    }

    /** By how much each figure of a year has grown since the one before: 7/4, or 175 %, from 40 to 110. */
    private static Map<String, Object> changes(YearGrowth growth) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("from", growth.getFrom());
        told.put("to", growth.getTo());
        told.put("agreements", ExactFigure.change(growth.getAgreements()));
        growth.getBeneficiaries().ifPresent(ratio -> told.put("beneficiaries", ExactFigure.change(ratio)));
        told.put("amounts", growth.getAmounts().stream().map(JsonReport::change).toList());
        return told;
    }

    private static Map<String, Object> change(AmountGrowth growth) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("before", growth.getBefore());
        told.put("after", growth.getAfter());
        told.put("ratio", growth.ratio());
        told.put("change", ExactFigure.change(growth.ratio()));
        return told;
    }
}
