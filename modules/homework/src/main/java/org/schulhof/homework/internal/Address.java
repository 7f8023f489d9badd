package org.schulhof.homework.internal;

import jakarta.faces.context.FacesContext;
import java.util.Optional;
import org.schulhof.api.access.NotFoundException;

/** What the address of the page says behind its question mark. */
public final class Address {

    private static final int MAX_TEXT = 200;
    private static final int MAX_PAGE = 100_000;

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

    /** The same, for a page that makes no sense without. */
    public static long requiredId(String name) {
        return id(name).orElseThrow(() -> new NoSuchPageException("no " + name));
    }

    /** Which page of something longer, from 1; 1 if nothing is said. */
    public static int page() {
        long page = id("page").orElse(1L);
        return (int) Math.min(Math.max(page, 1), MAX_PAGE);
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
