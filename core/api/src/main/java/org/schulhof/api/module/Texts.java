package org.schulhof.api.module;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Person;

/**
 * A module's messages for its code; pages have <code>#{text['key']}</code>. They are in the reader's language, and in the
 * form of address of the reader: a message may come as {@code key.du} for pupils and {@code key.sie} for adults, and is
 * asked for as {@code key}. Arguments are {@code {0}}, {@code {1}}.
 */
public final class Texts {

    private static final String BUNDLE = "schulhof.messages";

    private final ResourceBundle messages;
    private final Locale locale;
    private final String address;

    private Texts(ResourceBundle messages, Locale locale, String address) {
        this.messages = messages;
        this.locale = locale;
        this.address = address;
    }

    /**
     * For the current person.
     *
     * @param inModule any class of the module
     */
    public static Texts of(Class<?> inModule, CurrentPerson reader) {
        return of(inModule.getClassLoader(), reader);
    }

    /**
     * For the current person.
     *
     * @param ofModule what loads the module's classes
     */
    public static Texts of(ClassLoader ofModule, CurrentPerson reader) {
        return of(ofModule, reader.locale(), reader.get());
    }

    public static Texts of(Class<?> inModule, Locale locale, Person reader) {
        return of(inModule.getClassLoader(), locale, reader);
    }

    private static Texts of(ClassLoader ofModule, Locale locale, Person reader) {
        return new Texts(bundle(ofModule, locale), locale, reader.isAdult() ? ".sie" : ".du");
    }

    /** For nobody in particular: adults are addressed. */
    public static Texts of(Class<?> inModule, Locale locale) {
        return new Texts(bundle(inModule.getClassLoader(), locale), locale, ".sie");
    }

    private static ResourceBundle bundle(ClassLoader ofModule, Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, ofModule, new OneLanguage());
    }

    /** The message with its arguments; the key itself if there is none, so that a gap is seen and breaks nothing. */
    public String get(String key, Object... arguments) {
        String addressed = key + address;
        String name = messages.containsKey(addressed) ? addressed : key;
        if (!messages.containsKey(name)) {
            return key;
        }
        String message = messages.getString(name);
        return arguments.length == 0 ? message : new MessageFormat(message, locale).format(arguments);
    }

    /** English does not fall back on German: the forms of address that only German tells apart would win over it. */
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
