package org.schulhof.portal.frame;

import com.ibm.icu.text.MessageFormat;
import java.util.AbstractMap;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The texts of one bundle as one reader is addressed. A text of the bundle may come in two forms, {@code key.du} for
 * pupils and {@code key.sie} for adults; pages ask for {@code key}.
 */
public final class Wording extends AbstractMap<String, String> {

    /** How German addresses the reader. */
    public enum Address {
        DU,
        SIE;

        private String suffix() {
            return this == DU ? ".du" : ".sie";
        }
    }

    private final ResourceBundle bundle;
    private final Locale locale;
    private final Address address;

    /** @param locale of the reader; the bundle's own says nothing when it is the default one */
    public Wording(ResourceBundle bundle, Locale locale, Address address) {
        this.bundle = bundle;
        this.locale = locale;
        this.address = address;
    }

    @Override
    public String get(Object key) {
        String name = String.valueOf(key);
        String addressed = name + address.suffix();
        if (bundle.containsKey(addressed)) {
            return bundle.getString(addressed);
        }
        return bundle.containsKey(name) ? bundle.getString(name) : "???" + name + "???";
    }

    /** The text with its arguments; a pattern of ICU, which knows plurals. */
    public String with(String key, Object... arguments) {
        return new MessageFormat(get(key), locale).format(arguments);
    }

    @Override
    public boolean containsKey(Object key) {
        return bundle.containsKey(key + address.suffix()) || bundle.containsKey(String.valueOf(key));
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        Set<String> keys = new TreeSet<>();
        for (Enumeration<String> names = bundle.getKeys(); names.hasMoreElements(); ) {
            keys.add(names.nextElement().replaceFirst("\\.(du|sie)$", ""));
        }
        return keys.stream()
                .map(key -> new SimpleImmutableEntry<>(key, get(key)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
