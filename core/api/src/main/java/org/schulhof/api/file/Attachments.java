package org.schulhof.api.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.schulhof.api.text.FormattedText;

/**
 * Files that belong to what people write. The browser uploads them while somebody writes (frame's tags
 * {@code <s:editor>} and {@code <s:upload>}); until the text is saved they are the writer's alone, and go after a day.
 * {@link #save} makes them part of the text, in the transaction of the text: a crash leaves neither a text without its
 * files nor files without a text.
 *
 * <p>Whether somebody may read or change what they belong to is decided by the module: check before you call this. Readers
 * get them at {@link Attachment#address}, by {@link AttachmentReaders}.
 */
@ProviderType
public interface Attachments {

    /**
     * Stores a file of the current person that is not part of anything yet. The portal calls this for the browser; a
     * module for what came another way.
     *
     * @param module id of the module that will keep it
     * @param name as the person named it; it is cleaned
     * @throws FileTooLargeException if it is larger than the school allows (R37, {@code core.upload-mb}); nothing was stored
     * @throws InfectedFileException if the school's virus scanner finds something in it; nothing was stored
     * @throws BrokenPictureException if it is a picture that can't be read
     * @throws TooManyAttachmentsException if the person has too many of them
     */
    Attachment upload(String module, String name, InputStream content) throws IOException;

    /**
     * Makes the place's attachments be these: takes the current person's uploads to it, in the order named, and deletes what
     * was there and is not named any more. The pictures of the text count as named; those that belong somewhere else (text
     * that was copied) stay there, and are shown to whoever may read them there.
     *
     * @param attachments ids of files beside the text, as they came from {@code <s:upload>}
     * @throws UnknownAttachmentException if one is neither at the place nor an upload of the current person, or a picture
     *     of the text is not there any more; nothing was changed
     */
    void save(AttachmentPlace place, FormattedText text, Collection<Long> attachments);

    /** Those of a place, pictures of the text among them, in the order in which they were attached. */
    List<Attachment> at(AttachmentPlace place);

    /** Those of several places of a module, by their thing; one query. Places without attachments are missing. */
    Map<String, List<Attachment>> at(String module, Collection<String> things);

    /**
     * Those of the given ones that the current person has uploaded for the module and not saved, or that are at the place;
     * to show the form again. Nothing needs to be at the place yet. One query.
     */
    List<Attachment> chosen(AttachmentPlace place, Collection<Long> ids);

    /** Takes attachments elsewhere, for instance to the record of a text before it was changed. Others are left where they are. */
    void move(AttachmentPlace from, Collection<Long> ids, AttachmentPlace to);

    /** Deletes all that is at these places of a module. */
    void delete(String module, Collection<String> things);

    /**
     * Makes another upload of the current person's of the same content, to be attached elsewhere; also while it waits for the virus
     * scanner. Whether they may have it is asked before.
     *
     * @throws FileHeldException if it has a virus
     */
    Attachment copy(Attachment attachment) throws IOException;

    /**
     * The content, for exports and evidence; the caller closes it.
     *
     * @throws FileHeldException if it waits for the virus scanner, or has a virus; in an archive its note stands for it
     */
    InputStream open(Attachment attachment) throws IOException;
}
