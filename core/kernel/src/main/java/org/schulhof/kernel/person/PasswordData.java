package org.schulhof.kernel.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.kernel.holding.CoreData;
import org.schulhof.kernel.holding.PersonRows;

/** The password; it opens the account, so it goes last. */
@ApplicationScoped
public class PasswordData implements CoreData {

    private final PersonRows rows;

    @Inject
    public PasswordData(PersonRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "password";
    }

    @Override
    public Set<String> tables() {
        return Set.of();
    }

    @Override
    public boolean opensAccount() {
        return true;
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of();
    }

    @Override
    public void export(long personId, ExportTarget target) {
        // A hash is of no use to anybody.
    }

    @Override
    public Erasure erase(long personId) {
        return Erasure.nothing()
                .deleted(
                        "data.password",
                        rows.change(
                                "update person set password_hash = null, password_expires_at = null, password_change_due = false, version = version + 1 where id = ?1 and password_hash is not null",
                                personId));
    }
}
