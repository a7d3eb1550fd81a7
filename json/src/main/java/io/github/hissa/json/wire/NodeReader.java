package io.github.hissa.json.wire;

import java.util.List;

/** Reads what a document has become by its migrations, with the places that its parts had in the document. */
final class NodeReader extends DocumentReader {

    private final List<Node.Piece> pieces;
    private final DocumentReader document;
    private int current;

    /**
     * A reader at the first token.
     *
     * @param document where the value comes from, which makes the exception of what is refused
     */
    NodeReader(Node value, DocumentReader document) {
        this.pieces = value.pieces();
        this.document = document;
    }

    @Override
    protected Token advance() {
        current++;
        return token();
    }

    @Override
    public Token token() {
        return pieces.get(current).token();
    }

    @Override
    public String text() {
        return pieces.get(current).text();
    }

    @Override
    public Object place() {
        return pieces.get(current).place();
    }

    @Override
    protected RuntimeException failure(List<LocatedRefusal> refusals) {
        return document.failure(refusals);
    }
}
