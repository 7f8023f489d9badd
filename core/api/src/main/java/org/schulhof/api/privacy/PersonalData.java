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

    /** Writes all that is held about the person, in formats that people can open (R25). */
    void export(long personId, ExportTarget target) throws IOException;

    /** Erases all that the person stored and all that is held about them (R24). Can be repeated. */
    void erase(long personId);

    /** One kind of data and why it is there. */
    record Holding(String what, Purpose purpose) {}

    /** The purposes of the register (R25). */
    enum Purpose {
        NEEDED,
        AUTOMATIC,
        ORGANISATION,
        TEACHING,
        MODULE,
        VOLUNTARY
    }
}
