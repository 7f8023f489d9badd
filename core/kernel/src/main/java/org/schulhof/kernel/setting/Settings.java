package org.schulhof.kernel.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The school's settings: its name, its mail domain, its accent. */
@ApplicationScoped
public class Settings {

    public static final String SCHOOL_NAME = "school.name";
    public static final String MAIL_DOMAIN = "school.mail-domain";

    private final EntityManager entityManager;

    @jakarta.inject.Inject
    public Settings(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(entityManager.find(Setting.class, name)).map(Setting::value);
    }

    /** The school's name, empty before the portal is set up. */
    public String schoolName() {
        return find(SCHOOL_NAME).orElse("");
    }

    /** The domain of the school's mail addresses (R2), empty before the portal is set up. */
    public String mailDomain() {
        return find(MAIL_DOMAIN).orElse("");
    }

    @Transactional
    public void change(String name, String value) {
        Setting setting = entityManager.find(Setting.class, name);
        if (setting == null) {
            entityManager.persist(new Setting(name, value));
        } else {
            setting.change(value);
        }
    }
}
