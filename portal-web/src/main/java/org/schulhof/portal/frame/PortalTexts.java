package org.schulhof.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The portal's own texts for the reader: <code>#{msg['key']}</code>, and <code>#{msg.with('key', argument)}</code>. */
@Named("msg")
@RequestScoped
public class PortalTexts extends AbstractMap<String, String> {

    private final Wording wording;

    @Inject
    public PortalTexts(Reader reader) {
        this.wording = of(reader.getLocale(), reader.getAddress());
    }

    static Wording of(Locale locale, Wording.Address address) {
        return new Wording(
                ResourceBundle.getBundle("org.schulhof.portal.messages", locale, new OneLanguage()), locale, address);
    }

    @Override
    public String get(Object key) {
        return wording.get(key);
    }

    public String with(String key, Object... arguments) {
        return wording.with(key, arguments);
    }

    public Wording wording() {
        return wording;
    }

    @Override
    public boolean containsKey(Object key) {
        return wording.containsKey(key);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return wording.entrySet();
    }

    /** English does not fall back on German: a form of address that only German tells apart would win over the English text. */
    private static final class OneLanguage extends ResourceBundle.Control {

        @Override
        public List<String> getFormats(String baseName) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public List<Locale> getCandidateLocales(String baseName, Locale locale) {
            return List.of(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT);
        }
    }
}
