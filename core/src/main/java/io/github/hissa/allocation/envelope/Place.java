package io.github.hissa.allocation.envelope;

import org.jspecify.annotations.Nullable;

/** Where a node stands in its tree: the names of the nodes on the way to it, or their indices where they have none. */
record Place(@Nullable Place above, Envelope envelope, int index) {

    static Place root(Envelope envelope) {
        return new Place(null, envelope, 0);
    }

    Place child(int childIndex) {
        return new Place(this, envelope.getChildren().get(childIndex), childIndex);
    }

    /** {@code "/"} for the root, {@code "/roads/1"} for the second child of its child named roads. */
    @Override
    public String toString() {
        if (above == null) {
            return "/";
        }
        String step = envelope.getName().orElse(Integer.toString(index));
        return above.above == null ? "/" + step : above + "/" + step;
    }
}
