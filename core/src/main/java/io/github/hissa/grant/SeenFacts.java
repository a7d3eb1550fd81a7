package io.github.hissa.grant;

import io.github.hissa.eligibility.Evidence;
import io.github.hissa.eligibility.FactValue;
import io.github.hissa.eligibility.Facts;
import io.github.hissa.eligibility.Finding;
import io.github.hissa.reason.Figure;
import io.github.hissa.reason.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The facts that a rule saw, each with where it came from, and those that it misses. */
final class SeenFacts {

    private final FactFigures figures;
    private final Finding finding;
    private final Optional<LocalDate> day;
    private final List<Reason> reasons = new ArrayList<>();

    SeenFacts(FactFigures figures, Finding finding, Optional<LocalDate> day) {
        this.figures = figures;
        this.finding = finding;
        this.day = day;
    }

    /** Every fact that the rule saw, in the order of their names. */
    List<Reason> known() {
        finding.getFacts().toMap().forEach(this::known);
        return List.copyOf(reasons);
    }

    /** Every fact that keeps the rule unknown and is among those asked for, in the order of their names. */
    List<Reason> missing(Set<String> asked) {
        finding.getMissing().stream().filter(asked::contains).forEach(this::missing);
        return List.copyOf(reasons);
    }

    private void known(String name, FactValue value) {
        Optional<Evidence> evidence = finding.getFacts().findEvidence(name);
        if (evidence.isPresent()) {
            attested(name, value, evidence.get());
        } else {
            boolean ofProgramme = name.equals(ApplicationFacts.COUNCIL_KIND.getName());
            add(ofProgramme ? "fact-of-programme" : "fact-stated", seen(name, value));
        }
    }

    private void attested(String name, FactValue value, Evidence evidence) {
        Map<String, Figure> seen = seen(name, value);
        seen.put("document", document(name, evidence));
        evidence.getIssuedOn().ifPresent(issued -> seen.put("issued", Figure.of(issued)));
        evidence.getValidUntil().ifPresent(until -> seen.put("until", Figure.of(until)));
        day.ifPresent(on -> seen.put("day", Figure.of(on)));
        if (day.flatMap(on -> evidence.getValidUntil().filter(on::isAfter)).isPresent()) {
            add("fact-lapsed", seen);
        } else if (day.flatMap(on -> evidence.getIssuedOn().filter(on::isBefore)).isPresent()) {
            add("fact-not-yet-attested", seen);
        } else {
            add(
                    "fact-attested"
                            + (evidence.getIssuedOn().isPresent() ? "-from" : "")
                            + (evidence.getValidUntil().isPresent() ? "-until" : ""),
                    seen);
        }
    }

    /** The document by its code or number, behind what people call it. */
    private Figure document(String fact, Evidence evidence) {
        Figure code = Figure.ofCode(evidence.getDocument());
        return figures.document(fact).map(title -> Figure.of(List.of(title, code))).orElse(code);
    }

    private void missing(String name) {
        Facts facts = finding.getFacts();
        Optional<FactValue> value = facts.find(name);
        Optional<Figure> document = figures.document(name);
        if (value.isPresent() && facts.findEvidence(name).isPresent()) {
            known(name, value.get());
            return;
        }
        Map<String, Figure> told = value.map(there -> seen(name, there)).orElseGet(() -> {
            Map<String, Figure> nothing = new TreeMap<>();
            nothing.put("fact", figures.fact(name));
            return nothing;
        });
        document.ifPresent(title -> told.put("document", title));
        add((value.isPresent() ? "fact-not-attested" : "fact-missing") + (document.isPresent() ? "-by" : ""), told);
    }

    private Map<String, Figure> seen(String name, FactValue value) {
        Map<String, Figure> seen = new TreeMap<>();
        seen.put("fact", figures.fact(name));
        seen.put("value", value.toFigure());
        return seen;
    }

    private void add(String code, Map<String, Figure> told) {
        told.put("of", Figure.ofCode(finding.getRule()));
        reasons.add(Reason.of(code, told));
    }
}
