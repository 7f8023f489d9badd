package org.schulhof.api.text;

import java.util.List;

/** A part of a text in pieces, for the frame's tag {@code <s:snippet>}. Plain text: pages escape it. */
public record Snippet(List<Piece> pieces) {

    public Snippet {
        pieces = List.copyOf(pieces);
    }

    /** @param hit whether it is what was searched for */
    public record Piece(String text, boolean hit) {}
}
