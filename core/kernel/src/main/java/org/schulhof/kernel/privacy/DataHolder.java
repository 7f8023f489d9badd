package org.schulhof.kernel.privacy;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.api.privacy.PersonalData.Holding;

/** One who holds something about people: a feature of the core, or a module that runs. */
interface DataHolder {

    /** Stable: names its folder of an export and its step of an erasure. */
    String name();

    /** For people to read. */
    String title(Locale locale);

    /** Whether people need it to open their account. */
    boolean opensAccount();

    /** The consents without which it is closed, beside the one to the platform. */
    Set<Consent> consents();

    List<Holding> describe(Locale locale);

    void export(long personId, ExportTarget target) throws IOException;

    Erasure erase(long personId);

    /** One of its texts. */
    String text(String key, Locale locale);
}
