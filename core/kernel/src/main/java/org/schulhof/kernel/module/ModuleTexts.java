package org.schulhof.kernel.module;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;

/** The message bundles of a module, read from its bundle whether it runs or not. German is the language without a suffix. */
final class ModuleTexts {

    private static final String FOLDER = "schulhof/messages";

    private final Bundle bundle;
    private final Map<String, Properties> bySuffix = new ConcurrentHashMap<>();

    ModuleTexts(Bundle bundle) {
        this.bundle = bundle;
    }

    /** The text in the language, else in German. */
    Optional<String> find(String key, Locale locale) {
        return Optional.ofNullable(texts("_" + locale.getLanguage()).getProperty(key))
                .or(() -> Optional.ofNullable(texts("").getProperty(key)));
    }

    private Properties texts(String suffix) {
        return bySuffix.computeIfAbsent(suffix, this::read);
    }

    private Properties read(String suffix) {
        Properties properties = new Properties();
        URL entry = bundle.getEntry(FOLDER + suffix + ".properties");
        if (entry != null) {
            try (Reader reader = new InputStreamReader(entry.openStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Messages of " + bundle, e);
            }
        }
        return properties;
    }
}
