package org.schulhof.launcher;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The launcher's sentences, in the language of the terminal. */
final class Messages {

    static final String BUNDLE = "org.schulhof.launcher.messages";

    private Messages() {}

    static String text(String key, Object... arguments) {
        return text(Locale.getDefault(), key, arguments);
    }

    static String text(Locale locale, String key, Object... arguments) {
        return new MessageFormat(bundle(locale).getString(key), locale).format(arguments);
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
