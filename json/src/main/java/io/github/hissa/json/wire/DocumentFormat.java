package io.github.hissa.json.wire;

import io.github.hissa.reason.Figure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The format of a type whose values are stored by themselves: its properties, and before them the head
 * {@code "hissa": {"document": "agreement", "format": 1}}, which says of which kind the document is and in which
 * format.
 *
 * <p>A document without a head is in format 1. One in an earlier format is migrated, one in a later format refused.
 * Where a kind has no migration, and so no earlier format, nothing is held in memory but what is read.
 *
 * @param <T> the type
 */
public final class DocumentFormat<T> implements Format<T> {

    /** The property that holds the head; no type has one of that name. */
    public static final String HEAD = "hissa";

    /** The property of the head that names the kind. */
    public static final String KIND = "document";

    /** The property of the head that numbers the format. */
    public static final String NUMBER = "format";

    private final BuiltFormat<T> content;
    private final DocumentKind kind;
    private final Map<String, Format<?>> head = new LinkedHashMap<>();
    private final Map<String, Format<?>> members = new LinkedHashMap<>();

    /**
     * The format of a kind.
     *
     * @throws IllegalStateException if the type has a property of the head's name
     */
    public DocumentFormat(BuiltFormat<T> content, DocumentKind kind) {
        if (content.names().contains(HEAD)) {
            throw new IllegalStateException(content.type() + " has a property with the name of the head: " + HEAD);
        }
        this.content = content;
        this.kind = kind;
        head.put(KIND, onlyRead(this::readKind));
        head.put(NUMBER, onlyRead(this::readNumber));
        members.put(HEAD, onlyRead(this::readHead));
        members.putAll(content.properties());
    }

    @Override
    public T read(DocumentReader in) {
        if (kind.migrations().isEmpty()) {
            return content.read(in, members);
        }
        Node document = Node.read(in);
        kind.migrations().subList(formatOf(document) - 1, kind.format() - 1).forEach(step -> step.migrate(document));
        return new NodeReader(document, in).read(migrated -> content.read(migrated, members));
    }

    /** Returns the format of a document; the current one, which is not migrated, where its head will be refused. */
    private int formatOf(Node document) {
        List<Node> heads = document.find(HEAD);
        if (heads.isEmpty()) {
            return 1;
        }
        List<Node> numbers = heads.get(0).find(NUMBER);
        return IntStream.range(1, kind.format())
                .filter(number -> !numbers.isEmpty() && numbers.get(0).is(Token.WHOLE_NUMBER, String.valueOf(number)))
                .findFirst()
                .orElse(kind.format());
    }

    @Override
    public void write(T value, DocumentWriter out) {
        out.startObject();
        out.name(HEAD);
        out.startObject();
        out.name(KIND);
        out.text(kind.name());
        out.name(NUMBER);
        out.number(kind.format());
        out.endObject();
        content.writeProperties(value, out);
        out.endObject();
    }

    private Object readHead(DocumentReader in) {
        return Members.read(in, Map.class, head, head.keySet());
    }

    private Object readKind(DocumentReader in) {
        in.expect(Token.TEXT, Expected.DOCUMENT_KIND);
        if (!in.text().equals(kind.name())) {
            throw in.refusal(in.place(), "other-document-kind", Map.of(
                    "expected", Figure.ofCode(kind.name()), "value", Figure.ofCode(in.text())));
        }
        return kind.name();
    }

    private Object readNumber(DocumentReader in) {
        int number = Scalars.SMALL_NUMBER.read(in);
        if (number < 1) {
            throw in.refusal(in.place(), "no-format", Map.of(
                    "value", Figure.of(number), "most", Figure.of(kind.format())));
        }
        if (number > kind.format()) {
            throw in.refusal(in.place(), "later-format", Map.of(
                    "value", Figure.of(number), "kind", Figure.ofCode(kind.name()), "most", Figure.of(kind.format())));
        }
        return number;
    }

    private static Format<Object> onlyRead(Function<DocumentReader, Object> read) {
        return new Format<>() {
            @Override
            public Object read(DocumentReader in) {
                return read.apply(in);
            }

            @Override
            public void write(Object value, DocumentWriter out) {
                throw new IllegalStateException("a head is written with its document");
            }
        };
    }
}
