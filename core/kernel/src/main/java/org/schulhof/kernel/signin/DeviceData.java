package org.schulhof.kernel.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.kernel.holding.CoreData;
import org.schulhof.kernel.holding.PersonRows;
import org.schulhof.kernel.text.Texts;

/** The browsers that are known to be somebody's. */
@ApplicationScoped
public class DeviceData implements CoreData {

    private final PersonRows rows;
    private final Texts texts;

    @Inject
    public DeviceData(PersonRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "devices";
    }

    @Override
    public Set<String> tables() {
        return Set.of("known_device");
    }

    @Override
    public boolean opensAccount() {
        return true;
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(new Holding(texts.get(locale, "data.devices"), Purpose.AUTOMATIC));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        rows.export(
                target,
                "known-devices.json",
                "select last_used_at as lastUsedAt from known_device where person_id = ?1 order by last_used_at",
                personId);
    }

    @Override
    public Erasure erase(long personId) {
        return Erasure.nothing()
                .deleted("data.devices", rows.change("delete from known_device where person_id = ?1", personId));
    }
}
