package org.schulhof.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.person.Account;
import org.schulhof.kernel.person.Preferences;
import org.schulhof.kernel.setting.Settings;

/** How the portal looks for this school and this reader. */
@Named("appearance")
@RequestScoped
public class Appearance {

    private final Settings settings;
    private final Reader reader;
    private final PortalTexts texts;
    private @Nullable String schoolName;

    @Inject
    public Appearance(Settings settings, Reader reader, PortalTexts texts) {
        this.settings = settings;
        this.reader = reader;
        this.texts = texts;
    }

    public String getSchoolName() {
        if (schoolName == null) {
            String name = settings.schoolName();
            schoolName = name.isEmpty() ? texts.get("school.unnamed") : name;
        }
        return schoolName;
    }

    /** What the reader chose: {@code light}, {@code dark}, or {@code auto} as the device does. */
    public String getTheme() {
        return preference(Preferences::theme).orElse("auto");
    }

    /** The colour that the reader chose (R9), else the portal's green. */
    public String getAccent() {
        return preference(Preferences::colour).orElse("green");
    }

    private Optional<String> preference(Function<Preferences, Optional<String>> which) {
        return reader.account().map(Account::preferences).flatMap(which);
    }

    /** When the dark theme's style sheet holds. */
    public String getDarkMedia() {
        return switch (getTheme()) {
            case "dark" -> "all";
            case "light" -> "not all";
            default -> "(prefers-color-scheme: dark)";
        };
    }
}
