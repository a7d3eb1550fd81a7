package io.github.hissa.json.wire;

import io.github.hissa.reason.Figure;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A set in its natural order, written as a list; an element that comes twice is refused.
 *
 * @param <E> the elements' type
 */
public final class SortedSetFormat<E> implements Format<SortedSet<E>> {

    private final Format<E> element;

    /** A set of elements in this format. */
    public SortedSetFormat(Format<E> element) {
        this.element = element;
    }

    @Override
    public SortedSet<E> read(DocumentReader in) {
        in.expect(Token.LIST_START, Expected.LIST);
        SortedSet<E> elements = new TreeSet<>();
        int refused = in.refused();
        for (int i = 0; in.next() != Token.LIST_END; i++) {
            in.inElement(i, () -> {
                E one = element.read(in);
                if (!elements.add(one)) {
                    throw in.refusal(in.place(), "twice", Map.of("value", Figure.ofCode(one.toString())));
                }
                return one;
            });
        }
        in.requireNoneSince(refused);
        return elements;
    }

    @Override
    public void write(SortedSet<E> elements, DocumentWriter out) {
        out.startList();
        for (E one : elements) {
            element.write(one, out);
        }
        out.endList();
    }

    @Override
    public boolean isEmpty(SortedSet<E> elements) {
        return elements.isEmpty();
    }
}
