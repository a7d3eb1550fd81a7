package io.github.hissa.json.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value of a document of an earlier format, held in memory until its migrations have made the current format of it.
 * What is broken about it stays broken: it is refused when it is read.
 */
public final class Node {

    /** A property, or an element under no name. */
    private record Part(String name, Object place, Node value) {}

    /** A token with its text and place. */
    record Piece(Token token, String text, Object place) {}

    private static final Set<Token> WITH_TEXT = Set.of(Token.TEXT, Token.WHOLE_NUMBER, Token.OTHER_NUMBER);

    private final Piece start;
    private List<Part> parts = new ArrayList<>();

    private Node(Token token, String text, Object place) {
        this.start = new Piece(token, text, place);
    }

    /** Reads the value at the reader's token. */
    static Node read(DocumentReader in) {
        Node node = new Node(in.token(), WITH_TEXT.contains(in.token()) ? in.text() : "", in.place());
        int refused = in.refused();
        if (node.isObject()) {
            while (in.next() == Token.NAME) {
                String name = in.text();
                Object place = in.place();
                in.next();
                in.inProperty(Map.class, name, () -> node.add(new Part(name, place, read(in))));
            }
        } else if (node.isList()) {
            for (int i = 0; in.next() != Token.LIST_END; i++) {
                in.inElement(i, () -> node.add(new Part("", in.place(), read(in))));
            }
        }
        in.requireNoneSince(refused);
        return node;
    }

    /** A value that a migration adds. */
    private static Node of(Object value, Object place) {
        if (value instanceof Map<?, ?> members) {
            Node object = new Node(Token.OBJECT_START, "", place);
            members.forEach((name, member) -> object.add(new Part((String) name, place, of(member, place))));
            return object;
        }
        if (value instanceof List<?> elements) {
            Node list = new Node(Token.LIST_START, "", place);
            elements.forEach(element -> list.add(new Part("", place, of(element, place))));
            return list;
        }
        if (value instanceof Boolean yesNo) {
            return new Node(yesNo ? Token.TRUE : Token.FALSE, "", place);
        }
        return new Node(value instanceof Number ? Token.WHOLE_NUMBER : Token.TEXT, value.toString(), place);
    }

    private boolean add(Part part) {
        return parts.add(part);
    }

    private boolean isObject() {
        return start.token() == Token.OBJECT_START;
    }

    private boolean isList() {
        return start.token() == Token.LIST_START;
    }

    /** Tells whether this is a single value: a text, a number, true or false. */
    boolean is(Token token, String text) {
        return start.token() == token && start.text().equals(text);
    }

    Piece start() {
        return start;
    }

    /** Returns the values of the properties with a name: one or none, or more where the document repeats itself. */
    List<Node> find(String name) {
        return parts.stream()
                .filter(part -> isObject() && part.name().equals(name))
                .map(Part::value)
                .toList();
    }

    /** Returns the elements of a list, or the values of an object's properties. */
    List<Node> values() {
        return parts.stream().map(Part::value).toList();
    }

    /** Gives a property another name. */
    void rename(String from, String to) {
        parts = new ArrayList<>(parts.stream()
                .map(part -> isObject() && part.name().equals(from) ? new Part(to, part.place(), part.value()) : part)
                .toList());
    }

    /** Adds a property to an object that has none of that name. */
    void put(String name, Object value) {
        if (isObject() && find(name).isEmpty()) {
            parts.add(new Part(name, start.place(), of(value, start.place())));
        }
    }

    /** Leaves a property out. */
    void remove(String name) {
        if (isObject()) {
            parts.removeIf(part -> part.name().equals(name));
        }
    }

    /** Lists the tokens of this value in their order. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        collect(pieces);
        return pieces;
    }

    private void collect(List<Piece> pieces) {
        pieces.add(start);
        for (Part part : parts) {
            if (isObject()) {
                pieces.add(new Piece(Token.NAME, part.name(), part.place()));
            }
            part.value().collect(pieces);
        }
        if (isObject() || isList()) {
            pieces.add(new Piece(isObject() ? Token.OBJECT_END : Token.LIST_END, "", start.place()));
        }
    }
}
