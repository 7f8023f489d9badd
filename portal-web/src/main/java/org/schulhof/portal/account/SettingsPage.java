package org.schulhof.portal.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.schulhof.kernel.person.OwnPreferences;
import org.schulhof.kernel.person.Preferences;
import org.schulhof.portal.frame.Notices;

/** What the reader chose for themselves (R9). */
@Named("settingsPage")
@RequestScoped
public class SettingsPage {

    private final OwnPreferences ownPreferences;
    private final Notices notices;

    private String nickname = "";
    private String colour = "";
    private String language = "";
    private String theme = "";

    @Inject
    public SettingsPage(OwnPreferences ownPreferences, Notices notices) {
        this.ownPreferences = ownPreferences;
        this.notices = notices;
    }

    @PostConstruct
    void load() {
        Preferences preferences = ownPreferences.get();
        nickname = preferences.nickname().orElse("");
        colour = preferences.colour().orElse("green");
        language = preferences.language().orElse("");
        theme = preferences.theme().orElse("");
    }

    public String save() {
        ownPreferences.choose(new Preferences(chosen(nickname), chosen(colour), chosen(language), chosen(theme)));
        return notices.after("settings.saved", "/settings.xhtml");
    }

    private static Optional<String> chosen(String value) {
        return Optional.ofNullable(value);
    }

    public List<String> getColours() {
        return Preferences.COLOURS.stream().sorted().toList();
    }

    public int getNicknameLength() {
        return Preferences.NICKNAME_LENGTH;
    }

    public String getNickname() {
        return nickname;
    }

    public void setNickname(String nickname) {
        this.nickname = nickname;
    }

    public String getColour() {
        return colour;
    }

    public void setColour(String colour) {
        this.colour = colour;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }
}
