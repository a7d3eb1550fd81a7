package io.github.hissa.json.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * A list, each element by the same format.
 *
 * @param <E> the elements' type
 */
public final class ListFormat<E> implements Format<List<E>> {

    private final Format<E> element;

    /** A list of elements in this format. */
    public ListFormat(Format<E> element) {
        this.element = element;
    }

    @Override
    public List<E> read(DocumentReader in) {
        in.expect(Token.LIST_START, Expected.LIST);
        List<E> elements = new ArrayList<>();
        int refused = in.refused();
        for (int i = 0; in.next() != Token.LIST_END; i++) {
            elements.add(in.inElement(i, () -> element.read(in)));
        }
        in.requireNoneSince(refused);
        return elements;
    }

    @Override
    public void write(List<E> elements, DocumentWriter out) {
        out.startList();
        for (E one : elements) {
            element.write(one, out);
        }
        out.endList();
    }
}
