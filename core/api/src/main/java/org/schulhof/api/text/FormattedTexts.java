package org.schulhof.api.text;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes clean text of what people or programs send. Allowed are paragraphs, line breaks, bold, italic, underline, strike,
 * code, lists, quotes with who is quoted, headings of two levels, rules, links (http, https and mailto, with
 * {@code rel="noopener nofollow ugc"}), mentions of people, and pictures that are attachments of the portal; all else is
 * left out, what can be read of it stays. Whoever wrote the text: the result can be shown to everybody.
 *
 * <p>Nothing is looked up but the people mentioned. Whether the writer's attachments are there and theirs says
 * {@code Attachments.save}.
 */
@ProviderType
public interface FormattedTexts {

    /**
     * What the frame's editor has sent: HTML, or without script what was typed, whose lines become paragraphs.
     * A mention bears the name of the person as the current person sees it; of somebody whom they may not see it becomes
     * plain text.
     *
     * @param longest in characters to be seen; the source may have ten times as many
     * @throws TextTooLongException if it is longer; nothing was cut
     */
    FormattedText typed(String source, int longest);

    /** As {@link #typed}, of HTML in any case, for instance of a mail. */
    FormattedText html(String source, int longest);

    /** As {@link #typed}, of plain text in any case: empty lines part paragraphs, addresses become links. */
    FormattedText plain(String source, int longest);

    /** A text that was cleaned before and stored as {@link FormattedText#html}; mentions stay as they are. */
    FormattedText stored(String html);

    /**
     * The text as a quote, followed by an empty paragraph to answer in; to put into the editor. Pictures, and quotes within
     * it, are left out.
     *
     * @param author who is quoted, as shown
     */
    FormattedText quote(String author, FormattedText text);
}
