package org.schulhof.api.page;

import jakarta.faces.context.FacesContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.schulhof.api.access.NotFoundException;

/** What the address of a page says behind its question mark, as page beans read it. It may be anything that somebody typed. */
public final class PageAddress {

    private static final int MAX_TEXT = 200;
    private static final int MAX_PAGE = 100_000;
    private static final int MAX_OFFSET = 1_000_000;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2100;

    private final Map<String, String> parameters;

    PageAddress(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** That of the page which is asked for now; for the thread that answers. */
    public static PageAddress current() {
        return new PageAddress(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
    }

    /** What was typed, without blanks around it and cut off after 200 characters; empty if nothing. */
    public String text(String name) {
        String value = value(name).orElse("").strip();
        return value.length() <= MAX_TEXT ? value : value.substring(0, MAX_TEXT);
    }

    /** @throws NotFoundException if there is something else than an id: there is no such page */
    public Optional<Long> id(String name) {
        return value(name).map(PageAddress::number);
    }

    /**
     * The same, for a page that makes no sense without.
     *
     * @throws NotFoundException if there is no id
     */
    public long requiredId(String name) {
        return id(name).orElseThrow(() -> new NoSuchPageException("no " + name));
    }

    /** Which page of something longer, from 1: parameter {@code page}; 1 if nothing is said. */
    public int page() {
        return (int) Math.min(Math.max(id("page").orElse(1L), 1), MAX_PAGE);
    }

    /** Behind how many of a longer list its part begins: parameter {@code from}; 0 if nothing is said. */
    public int offset() {
        return (int) Math.min(Math.max(id("from").orElse(0L), 0), MAX_OFFSET);
    }

    /** Empty if there is none, something else, or a day of no school's years. */
    public Optional<LocalDate> day(String name) {
        try {
            return value(name)
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Empty if there is none, or something else. */
    public Optional<LocalTime> time(String name) {
        try {
            return value(name).map(LocalTime::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    private static long number(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new NoSuchPageException(value);
        }
    }

    /** The address means nothing. */
    private static final class NoSuchPageException extends NotFoundException {

        private static final long serialVersionUID = 1L;

        private NoSuchPageException(String value) {
            super("No number: " + value);
        }
    }
}
