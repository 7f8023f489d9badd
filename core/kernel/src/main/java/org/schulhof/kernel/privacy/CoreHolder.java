package org.schulhof.kernel.privacy;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.api.privacy.PersonalData.Holding;
import org.schulhof.kernel.holding.CoreData;
import org.schulhof.kernel.text.Texts;

/** A feature of the core that holds something about people. */
record CoreHolder(CoreData data, Texts texts) implements DataHolder {

    /** Before the names of the core's features, as no module may be named. */
    static final String PREFIX = "core.";

    @Override
    public String name() {
        return PREFIX + data.name();
    }

    @Override
    public String title(Locale locale) {
        return texts.get(locale, "data.portal");
    }

    @Override
    public boolean opensAccount() {
        return data.opensAccount();
    }

    @Override
    public Set<Consent> consents() {
        return Set.of();
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return data.describe(locale);
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        data.export(personId, target);
    }

    @Override
    public Erasure erase(long personId) {
        return data.erase(personId);
    }

    @Override
    public String text(String key, Locale locale) {
        return texts.get(locale, key);
    }
}
