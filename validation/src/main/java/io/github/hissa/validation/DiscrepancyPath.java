package io.github.hissa.validation;

import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.LeafNodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderDefinedContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path of a discrepancy, {@code parties[3].amount}, as the nodes of a validation path. */
final class DiscrepancyPath {

    private static final int NONE = -1;
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)(?:\\[([0-9]{1,9})])?");

    private final List<Step> steps = new ArrayList<>();

    private DiscrepancyPath() {}

    /** A property, and the index of its element or {@value #NONE}. */
    private record Step(String property, int index) {}

    static DiscrepancyPath of(String path) {
        DiscrepancyPath nodes = new DiscrepancyPath();
        for (Matcher step = STEP.matcher(path); step.find(); ) {
            nodes.steps.add(new Step(step.group(1), step.group(2) == null ? NONE : Integer.parseInt(step.group(2))));
        }
        return nodes;
    }

    void addTo(ConstraintViolationBuilder violation) {
        if (steps.isEmpty()) {
            violation.addConstraintViolation();
        } else {
            addBehind(violation.addPropertyNode(steps.get(0).property()), 1);
        }
    }

    private void addBehind(NodeBuilderCustomizableContext node, int step) {
        addBehind(step, node::addConstraintViolation, node::addBeanNode, node::addPropertyNode);
    }

    private void addBehind(NodeBuilderDefinedContext node, int step) {
        addBehind(step, node::addConstraintViolation, node::addBeanNode, node::addPropertyNode);
    }

    /** The two kinds of nodes have no type in common, only what can be put behind them. */
    private void addBehind(
            int step, Runnable end, Supplier<LeafNodeBuilderCustomizableContext> element, NextNode next) {
        int index = steps.get(step - 1).index();
        if (step < steps.size()) {
            addIndexed(next.of(steps.get(step).property()), step);
        } else if (index == NONE) {
            end.run();
        } else {
            element.get().inIterable().atIndex(index).addConstraintViolation();
        }
    }

    /** Puts a property behind a node. */
    private interface NextNode {
        NodeBuilderCustomizableContext of(String property);
    }

    /** The index of an element is said of the node behind it. */
    private void addIndexed(NodeBuilderCustomizableContext node, int step) {
        int index = steps.get(step - 1).index();
        if (index == NONE) {
            addBehind(node, step + 1);
        } else {
            addBehind(node.inIterable().atIndex(index), step + 1);
        }
    }
}
