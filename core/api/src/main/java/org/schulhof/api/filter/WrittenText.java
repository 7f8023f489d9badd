package org.schulhof.api.filter;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One text that somebody wrote.
 *
 * @param field by which the caller knows it again in the {@link Finding}s. For what comes from a page, the id of the input
 *     ({@code title}) or its client id ({@code form:lines:3:value}): the portal shows the sentence there. Several texts may
 *     share one, such as the names of attachments.
 * @param form how it is written
 * @param text as it was typed or received, before anything was changed in it
 */
public record WrittenText(String field, Form form, String text) {

    public WrittenText {
        Objects.requireNonNull(field);
        Objects.requireNonNull(form);
        Objects.requireNonNull(text);
    }

    /** Titles, names, names of files, messages without formatting. Addresses in it are found. Null counts as empty. */
    public static WrittenText plain(String field, @Nullable String text) {
        return new WrittenText(field, Form.PLAIN, text == null ? "" : text);
    }

    /**
     * Formatted text: what is seen of it, across its elements, and the targets of all its links, pictures and styles. It need be
     * neither well-formed nor cleaned before. Null counts as empty.
     */
    public static WrittenText html(String field, @Nullable String html) {
        return new WrittenText(field, Form.HTML, html == null ? "" : html);
    }

    /**
     * The address of a link, with or without a scheme, or a mail address; nothing else stands in the field. What is no address
     * is read as plain text. Null counts as empty.
     */
    public static WrittenText link(String field, @Nullable String address) {
        return new WrittenText(field, Form.LINK, address == null ? "" : address);
    }

    /** How a text is written. */
    public enum Form {
        PLAIN,
        HTML,
        LINK
    }
}
