package org.schulhof.addressbook.internal;

import jakarta.faces.context.FacesContext;
import java.util.Optional;
import org.schulhof.api.access.NotFoundException;

/** What the address of the page says behind its question mark. */
public final class Address {

    private static final int MAX_TEXT = 200;
    private static final int MAX_OFFSET = 1_000_000;

    private Address() {}

    /** What was typed; empty if nothing. */
    public static String text(String name) {
        String value = parameter(name).orElse("").strip();
        return value.length() <= MAX_TEXT ? value : value.substring(0, MAX_TEXT);
    }

    /** @throws NotFoundException if there is something else than an id */
    public static Optional<Long> id(String name) {
        return parameter(name).filter(value -> !value.isEmpty()).map(Address::number);
    }

    /** Where the page of a longer list begins; 0 if nothing is said. */
    public static int offset() {
        long offset = parameter("from")
                .filter(value -> !value.isEmpty())
                .map(Address::number)
                .orElse(0L);
        return (int) Math.min(Math.max(offset, 0), MAX_OFFSET);
    }

    private static long number(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new NoSuchPageException(value);
        }
    }

    private static Optional<String> parameter(String name) {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name));
    }

    /** The address means nothing. */
    private static final class NoSuchPageException extends NotFoundException {

        private static final long serialVersionUID = 1L;

        private NoSuchPageException(String value) {
            super("No number: " + value);
        }
    }
}
