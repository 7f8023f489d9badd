package org.schulhof.kernel.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The core's own texts for people, where they are not on a page. */
@ApplicationScoped
public class Texts {

    private static final String BUNDLE = "org.schulhof.kernel.messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /**
     * @param language that the reader has chosen; German without
     * @param arguments for the message's format
     */
    public String get(Optional<String> language, String key, Object... arguments) {
        return get(language.map(Locale::forLanguageTag).orElse(Locale.GERMAN), key, arguments);
    }

    public String get(Locale locale, String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(), NO_FALLBACK);
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
