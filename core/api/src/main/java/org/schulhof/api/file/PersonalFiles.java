package org.schulhof.api.file;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The current person's files, as every field for attachments offers them and every attachment can be saved to them. A module that
 * keeps people's files registers one as an OSGi service; as long as it runs and is open to the person, the frame's tags and the
 * portal's doors use it, and no module needs to know. Ids are in the module's own words. Whoever implements it decides what the
 * current person may see, read and write, each time.
 */
@ConsumerType
public interface PersonalFiles {

    /** Where the person can begin: their own files first, then those of groups and what was shared with them. */
    List<Folder> beginnings();

    /**
     * A part of what is in a folder, folders first.
     *
     * @param folder null for the person's own
     * @param page from 1 on
     * @throws org.schulhof.api.access.NotFoundException if there is none such, or not for the person
     */
    Listing open(@Nullable String folder, int page);

    /** Files and folders by their name, of all that the person sees; some hundred at most. */
    List<Entry> search(String text);

    /**
     * A file to be attached.
     *
     * @throws org.schulhof.api.access.NotFoundException if there is none such, or the person may not read it
     * @throws FileTooLargeException if they may not fetch as much (R37)
     */
    Chosen choose(String file);

    /**
     * Puts a content into a folder, as a file of its own: where its name is taken, it gets a number.
     *
     * @param folder null for the person's own
     * @throws org.schulhof.api.access.NotFoundException if there is no such folder, or not for the person
     * @throws NotSavedException if it can't be put there, for instance because no room is left
     * @throws FileTooLargeException if the person may not bring as much (R37)
     * @throws org.schulhof.api.filter.RefusedTextException if the school's filters refuse the name (R38)
     */
    Saved save(@Nullable String folder, String name, FileContent content);

    /** A folder as it is called for the person. */
    record Folder(String id, String name) {}

    /**
     * What is in a folder.
     *
     * @param way from where the person begins to the folder itself, which is the last one
     * @param writable whether the person may put something in
     * @param more whether there is another page
     */
    record Listing(List<Folder> way, boolean writable, List<Entry> entries, boolean more) {

        public Listing {
            way = List.copyOf(way);
            entries = List.copyOf(entries);
        }
    }

    /**
     * A file or folder.
     *
     * @param size in bytes; 0 for a folder
     * @param where in which folder, in lists across folders; empty otherwise
     * @param readable whether it is a file that can be attached, or a folder that can be opened
     */
    record Entry(
            String id, String name, boolean folder, long size, Instant changedAt, String where, boolean readable) {}

    /** A file to be attached, with the name that it has now. */
    record Chosen(String name, StoredFile file) {}

    /**
     * What was saved.
     *
     * @param folder as it is called for the person
     * @param address of a page that shows it there, within the context
     */
    record Saved(String name, String folder, String address) {}
}
