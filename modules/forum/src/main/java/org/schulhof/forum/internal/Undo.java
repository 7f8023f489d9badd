package org.schulhof.forum.internal;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import java.io.Serializable;
import java.util.Optional;

/** What the reader did just now and can take back, for the page that they come to next. */
public record Undo(Kind kind, long id) implements Serializable {

    private static final String ID = "forum.undo.id";
    private static final String KIND = "forum.undo.kind";

    /** What was done. */
    public enum Kind {
        OWN_POST,
        POST,
        TOPIC
    }

    public void leaveForNextPage() {
        flash().put(ID, id);
        flash().put(KIND, kind.name());
    }

    public static Optional<Undo> leftByLastPage() {
        return flash().get(ID) instanceof Long id && flash().get(KIND) instanceof String kind
                ? Optional.of(new Undo(Kind.valueOf(kind), id))
                : Optional.empty();
    }

    private static Flash flash() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash();
    }
}
