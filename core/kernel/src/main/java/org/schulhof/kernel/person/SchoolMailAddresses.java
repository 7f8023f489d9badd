package org.schulhof.kernel.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.schulhof.api.person.MailAddresses;
import org.schulhof.kernel.ModuleService;
import org.schulhof.kernel.setting.Settings;

/** The domain is a setting, the rest is the account. */
@ApplicationScoped
@ModuleService
public class SchoolMailAddresses implements MailAddresses {

    /** Of a school without one (RFC 2606). */
    private static final String NONE = "schulhof.invalid";

    private final EntityManager entityManager;
    private final Settings settings;

    @Inject
    public SchoolMailAddresses(EntityManager entityManager, Settings settings) {
        this.entityManager = entityManager;
        this.settings = settings;
    }

    @Override
    public String domain() {
        String domain = settings.mailDomain();
        return domain.isEmpty() ? NONE : domain;
    }

    @Override
    public Map<String, Long> whose(Collection<String> addresses) {
        String end = "@" + domain().toLowerCase(Locale.ROOT);
        Map<String, String> accounts = new HashMap<>();
        for (String address : addresses) {
            String small = address.strip().toLowerCase(Locale.ROOT);
            if (small.endsWith(end)) {
                accounts.put(address, small.substring(0, small.length() - end.length()));
            }
        }
        if (accounts.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> found = new HashMap<>();
        entityManager
                .createQuery(
                        "select p.account, p.id from PersonEntity p where p.account in :accounts and p.leftAt is null",
                        Object[].class)
                .setParameter("accounts", accounts.values())
                .getResultList()
                .forEach(row -> found.put((String) row[0], (Long) row[1]));
        Map<String, Long> whose = new HashMap<>();
        accounts.forEach((address, account) -> {
            if (found.containsKey(account)) {
                whose.put(address, found.get(account));
            }
        });
        return whose;
    }
}
