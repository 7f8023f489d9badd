package org.schulhof.addressbook.internal;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import java.io.Serializable;
import java.util.Optional;

/** What the reader deleted just now, for the page that they come to next: it offers to take it back. */
public record Deleted(long id, String name) implements Serializable {

    private static final String ID = "addressbook.deleted.id";
    private static final String NAME = "addressbook.deleted.name";

    public void leaveForNextPage() {
        flash().put(ID, id);
        flash().put(NAME, name);
    }

    public static Optional<Deleted> leftByLastPage() {
        return flash().get(ID) instanceof Long id && flash().get(NAME) instanceof String name
                ? Optional.of(new Deleted(id, name))
                : Optional.empty();
    }

    private static Flash flash() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash();
    }
}
