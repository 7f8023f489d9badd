package org.schulhof.kernel.module;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;

/** The message bundles of a module, read whether it runs or not. German is the language without a suffix. */
final class ModuleTexts {

    private static final String NAME = "schulhof/messages";
    private static final ResourceBundle NONE = new ResourceBundle() {
        @Override
        protected Object handleGetObject(String key) {
            return null;
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.emptyEnumeration();
        }
    };

    private final Bundle bundle;
    private final Map<String, Optional<ResourceBundle>> bySuffix = new ConcurrentHashMap<>();

    ModuleTexts(Bundle bundle) {
        this.bundle = bundle;
    }

    /** The texts in the language; if the module does not speak it, in German. */
    ResourceBundle in(Locale locale) {
        return texts("_" + locale.getLanguage()).or(() -> texts("")).orElse(NONE);
    }

    private Optional<ResourceBundle> texts(String suffix) {
        return bySuffix.computeIfAbsent(suffix, this::read);
    }

    private Optional<ResourceBundle> read(String suffix) {
        URL entry = bundle.getEntry(NAME + suffix + ".properties");
        if (entry == null) {
            return Optional.empty();
        }
        try (Reader reader = new InputStreamReader(entry.openStream(), StandardCharsets.UTF_8)) {
            return Optional.of(new PropertyResourceBundle(reader));
        } catch (IOException e) {
            throw new UncheckedIOException("Messages of " + bundle, e);
        }
    }
}
