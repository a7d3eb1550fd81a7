package io.github.hissa.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A document with a few values changed to what people mistype and attackers send. */
final class ChangedDocument {

    private static final String[] TEXTS = {
        "", " ", "MAD", "EUR", "XOF", "0.00", "-1.00", "0.01", "92233720368547758.07", "92233720368547758.08",
        "-92233720368547758.08", "123456789012345678901234567890.00", "0001-01-01", "9999-12-31", "-999999999-01-01",
        "+999999999-12-31", "2012-03-01", "0", "1", "24%", "100%", "150%", "9223372036854775807/9223372036854775806",
        "1/9223372036854775807", "9223372036854775807", "1E-18", "P2147483647Y2147483647M", "P-1D", "P1M", "P30D", "x",
        "proportional", "talmud", "ranked", "random-arrival", "signed", "payment", "commitment", "rest",
        "whole", "\u202e"
    };
    private static final long[] NUMBERS = {
        0, 1, -1, 2, 7, 12, 100, 1900, 2012, 2013, 2999, 3000, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    private final Random random;
    private final JsonNode root;
    private final List<JsonNode> containers = new ArrayList<>();
    private final List<String> texts = new ArrayList<>(List.of(TEXTS));

    private ChangedDocument(Random random, JsonNode root) {
        this.random = random;
        this.root = root;
    }

    static JsonNode of(Random random, JsonNode document) {
        ChangedDocument changed = new ChangedDocument(random, document.deepCopy());
        changed.collect(changed.root);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            changed.change(changed.containers.get(random.nextInt(changed.containers.size())));
        }
        return changed.root;
    }

    private void collect(JsonNode node) {
        if (node.isContainer()) {
            if (!node.isEmpty()) {
                containers.add(node);
            }
            node.forEach(this::collect);
        } else if (node.isString() && random.nextInt(4) == 0) {
            texts.add(node.asString());
        }
    }

    private void change(JsonNode container) {
        if (container instanceof ArrayNode list && !list.isEmpty()) {
            int at = random.nextInt(list.size());
            switch (random.nextInt(4)) {
                case 0 -> list.remove(at);
                case 1 -> list.add(list.get(at).deepCopy());
                case 2 -> list.insert(0, list.remove(at));
                default -> list.set(at, other(list.get(at)));
            }
        } else if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>(new TreeSet<>(object.propertyNames()));
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(8) == 0) {
                object.remove(name);
            } else {
                object.set(name, other(object.get(name)));
            }
        }
    }

    private JsonNode other(JsonNode value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value.isString()) {
            return nodes.stringNode(texts.get(random.nextInt(texts.size())));
        } else if (value.isNumber()) {
            return nodes.numberNode(NUMBERS[random.nextInt(NUMBERS.length)]);
        } else if (value.isBoolean()) {
            return nodes.booleanNode(!value.booleanValue());
        } else if (value.isObject() && value.size() == 1) {
            // A fact or a figure of another type.
            return nodes.objectNode()
                    .put(
                            List.of("text", "code", "date", "period", "share", "decimal").get(random.nextInt(6)),
                            texts.get(random.nextInt(texts.size())));
        }
        if (value.isEmpty() || random.nextInt(3) > 0) {
            return value;
        }
        return value.isArray() ? nodes.arrayNode() : value.iterator().next().deepCopy();
    }
}
