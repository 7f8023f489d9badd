package org.schulhof.api.dav;

import java.util.Optional;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** What a client asks for can't be done; nothing was changed. */
public final class DavException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient @Nullable DavElement condition;

    public DavException(Reason reason) {
        super(reason.name());
        this.reason = reason;
        this.condition = null;
    }

    /**
     * @param condition the precondition that was not kept, as the RFC names it
     * @param message a sentence for whoever looks for the reason; quotes nothing of what was sent
     */
    public DavException(Reason reason, QName condition, String message) {
        super(message);
        this.reason = reason;
        this.condition = DavElement.of(condition);
    }

    public Reason reason() {
        return reason;
    }

    public Optional<DavElement> condition() {
        return Optional.ofNullable(condition);
    }

    /** Why not. */
    public enum Reason {
        /** The request makes no sense (400). */
        MALFORMED,
        /** What was sent can't be kept (403). */
        NOT_ACCEPTED,
        /** Something else is in the way (409). */
        CONFLICT,
        /** The condition does not hold any more (412). */
        CHANGED_MEANWHILE,
        /** It is another kind of content (415). */
        UNSUPPORTED_TYPE,
        /** There was never such a token, or it is too old (403, RFC 6578, 3.2). */
        UNKNOWN_TOKEN,
        /** There is no room for it, or the answer would be too long (507). */
        TOO_MUCH,
        /** What was sent is larger than the person may bring (413). */
        TOO_LARGE,
        /** Something is there, and nothing of the kind can be done with it (405). */
        NOT_ALLOWED,
        /** Somebody has locked it, and the client shows no token of that lock (423). */
        LOCKED
    }
}
