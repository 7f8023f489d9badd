package org.schulhof.api.dav;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Folders and files that a module has for people, as programs see them that look at a server as at a drive (RFC 4918). A module
 * registers it as an OSGi service; the portal shows it at {@code /dav/<module's id>/<account>/}.
 *
 * <p>All methods are called in the name of the current person, to whom the module is open, and answer for them alone. A path is
 * the names from the top on, as they stand in an address, whatever a client wrote; the top itself is empty. What is not there, or
 * not for the current person, throws a {@link org.schulhof.api.access.NotFoundException}; what may be seen and not changed, a
 * {@link DavException}. Whatever changes something is one step, whole or not at all, and asks in it the client's conditions and
 * whether somebody holds a lock.
 */
@ConsumerType
public interface DavTree {

    /** What else is to be told of a folder or file, where a client wants to know it. */
    enum Detail {
        /** What clients have noted down at it. */
        PROPERTIES,
        LOCKS
    }

    DavResource find(List<String> path, Set<Detail> details);

    /** Tells what is in a folder, one level of it, without asking the database for each. */
    void list(List<String> path, Set<Detail> details, Consumer<DavResource> told);

    /**
     * A file with its content.
     *
     * @throws org.schulhof.api.file.FileTooLargeException if the person may not fetch as much at once (R37)
     */
    DavFile open(List<String> path) throws IOException;

    /** How many bytes a file may have that the current person brings (R37). */
    long maxSize();

    /**
     * Asks whether a file could be put there, before anything of it comes.
     *
     * @param size in bytes; 0 if the client does not tell
     * @throws org.schulhof.api.file.FileTooLargeException if it is larger than the person may bring (R37)
     */
    void requirePut(List<String> path, long size, DavPrecondition precondition);

    /** Puts a file there, new or in the place of what was in it. */
    DavOutcome put(List<String> path, DavBody body, DavPrecondition precondition) throws IOException;

    /** @throws DavException with {@link DavException.Reason#NOT_ALLOWED} if something is there */
    void makeFolder(List<String> path, DavPrecondition precondition);

    /**
     * Copies a file, or a folder with all in it.
     *
     * @param deep false for the folder without what is in it
     * @param overwrite whether it may take the place of what is there
     */
    DavOutcome copy(
            List<String> path, List<String> target, boolean deep, boolean overwrite, DavPrecondition precondition);

    /** Moves or renames; locks do not come along. */
    DavOutcome move(List<String> path, List<String> target, boolean overwrite, DavPrecondition precondition);

    /** Takes it away, with all that is in it. */
    void delete(List<String> path, DavPrecondition precondition);

    /** Notes down what a client wants to find again, all or nothing, in this order. */
    void note(List<String> path, List<DavProperty> properties, DavPrecondition precondition);

    /** Locks a file or folder; where there is nothing, an empty file is made. */
    DavLocked lock(List<String> path, DavLockRequest request, DavPrecondition precondition);

    /** Lets the locks go on for which the client shows the token. */
    DavResource refresh(List<String> path, Duration timeout, DavPrecondition precondition);

    /** @throws DavException with {@link DavException.Reason#CONFLICT} if no such lock holds there */
    void unlock(List<String> path, String token);
}
