package org.schulhof.api.dav;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A collection with its members, as the current person sees it; the portal keeps none beyond a request. Whatever changes something
 * asks for the right to do so itself, and throws {@link org.schulhof.api.access.AccessDeniedException} without it; the school's
 * filters may throw {@link org.schulhof.api.filter.RefusedTextException}, which the client gets with its sentences.
 */
@ConsumerType
public interface DavCollection {

    /** Stays the same for as long as the collection is there: letters, digits and hyphens. */
    String name();

    /** What the program that made it wanted it to be called in its address, instead of the module's id and {@link #name}. */
    default Optional<String> chosenName() {
        return Optional.empty();
    }

    /** Whether the current person may delete all of it. */
    default boolean removable() {
        return false;
    }

    /** Deletes it with all that is in it. */
    default void remove() {
        throw new IllegalStateException("It is not removable");
    }

    /**
     * Its properties beyond those that the portal knows by itself ({@code resourcetype}, {@code sync-token}, {@code getctag},
     * {@code supported-report-set}, {@code current-user-privilege-set}, {@code max-resource-size} and the like): what it is called,
     * its colour, what it takes.
     */
    List<DavElement> properties();

    /** Properties of it that the current person may set (RFC 4918, 9.2). */
    Set<QName> settable();

    /** Sets some of the settable ones, all or none; of what is removed, the text is empty. */
    void set(Map<QName, String> values);

    /** Whether the current person may put, change and delete members. */
    boolean writable();

    /** How many bytes a member may have at most; what is larger never reaches {@link #put}. */
    long maxSize();

    /** The reports that it knows beside multiget and sync-collection, which the portal makes of {@link #read} and {@link #changes}. */
    Set<QName> reports();

    /**
     * Where it stands: another one after each change of a member, the same for as long as nothing changes, whoever asks and however
     * often the portal was started meanwhile. Letters and digits.
     */
    String token();

    /** Tells all members, without their content. As cheap as can be: clients ask for thousands. */
    void list(DavReply reply);

    /** Tells those of these members that are there, with their content. */
    void read(Collection<String> names, DavReply reply);

    /**
     * Tells what changed since then (RFC 6578): each member that did, once, as it is now, and what went.
     *
     * @param since where the client stands; null if it begins
     * @param limit how many at most; if there are more, the reply is told that it was {@linkplain DavReply#truncated cut off}
     * @return where the client stands then: {@link #token()}, or where the answer was cut off
     * @throws DavException with {@link DavException.Reason#UNKNOWN_TOKEN}, before anything was told
     */
    String changes(@Nullable String since, int limit, DavReply reply);

    /**
     * Answers one of {@link #reports()}.
     *
     * @param query its whole body
     */
    void report(DavElement query, DavReply reply);

    /**
     * Puts a member in the place of this name, as it was sent.
     *
     * @param condition is asked in the transaction that writes, when nobody else writes there
     * @return the member as it is now
     * @throws DavException if it can't be taken, or the condition does not hold; nothing was changed
     */
    DavMember put(String name, DavBody body, DavCondition condition) throws IOException;

    /**
     * Deletes a member.
     *
     * @return false if there is none
     * @throws DavException if the condition does not hold
     */
    boolean delete(String name, DavCondition condition);
}
