package org.schulhof.api.privacy;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;

/** Every module that stores something about people registers one as an OSGi service. Called by the portal only. */
@ConsumerType
public interface PersonalData {

    /** What this module holds about people, for the register that everybody can read (R25). */
    List<Holding> describe(Locale locale);

    /** Writes all that is held about the person, in formats that people can open (R25). Called outside of a transaction. */
    void export(long personId, ExportTarget target) throws IOException;

    /**
     * Erases all that the person stored and all that is held about them, but for what falls under a {@link Retention}
     * (R24). Called in a transaction of its own; can be repeated, and then finds nothing more.
     */
    Erasure erase(long personId);

    /** One kind of data and why it is there. */
    record Holding(String what, Purpose purpose) {}

    /** The purposes of the register (R25). */
    enum Purpose {
        /** Without it there is no account. */
        NEEDED,
        /** Set by the portal itself. */
        AUTOMATIC,
        /** To run the school. */
        ORGANISATION,
        /** To teach and to learn. */
        TEACHING,
        /** What the module is there for. */
        MODULE,
        /** Entered by the person of their own free will. */
        VOLUNTARY
    }
}
