package org.schulhof.kernel.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.api.privacy.PersonalData;
import org.schulhof.api.privacy.PersonalData.Holding;
import org.schulhof.kernel.module.Contribution;
import org.schulhof.kernel.module.InstalledModule;

/** A module that runs, with what it contributes for this; usually one service, or none. */
record ModuleHolder(InstalledModule module) implements DataHolder {

    @Override
    public String name() {
        return module.id();
    }

    @Override
    public String title(Locale locale) {
        return module.title(locale);
    }

    @Override
    public boolean opensAccount() {
        return false;
    }

    @Override
    public Set<Consent> consents() {
        return module.consents();
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return contributions().stream()
                .flatMap(data -> data.call(service -> service.describe(locale)).stream())
                .toList();
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        try {
            contributions()
                    .forEach(data -> data.call(service -> {
                        export(service, personId, target);
                        return true;
                    }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void export(PersonalData data, long personId, ExportTarget target) {
        try {
            data.export(personId, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Erasure erase(long personId) {
        List<Erasure.Deleted> deleted = new ArrayList<>();
        List<Erasure.Kept> kept = new ArrayList<>();
        for (Contribution<PersonalData> data : contributions()) {
            Erasure erasure = data.call(service -> service.erase(personId));
            deleted.addAll(erasure.deleted());
            kept.addAll(erasure.kept());
        }
        return new Erasure(deleted, kept);
    }

    @Override
    public String text(String key, Locale locale) {
        ResourceBundle texts = module.texts(locale);
        return texts.containsKey(key) ? texts.getString(key) : key;
    }

    private List<Contribution<PersonalData>> contributions() {
        return module.contributions(PersonalData.class);
    }
}
