package org.schulhof.testkit.contract;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A module's messages in one language. */
record Messages(Map<String, String> byKey) {

    private static final Pattern ADDRESSED = Pattern.compile("\\.(du|sie)$");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[,}]");

    static Messages of(TestedModule module, String suffix) {
        Path file = module.folder().resolve("schulhof/messages" + suffix + ".properties");
        if (!Files.exists(file)) {
            throw new AssertionError("There is no schulhof/" + file.getFileName());
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return new Messages(messages);
    }

    /** As pages and code ask for them: without the form of address. */
    Set<String> keys() {
        return byKey.keySet().stream()
                .map(key -> ADDRESSED.matcher(key).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The arguments that each message has, whatever the form of address. */
    Map<String, Set<String>> arguments() {
        Map<String, Set<String>> arguments = new TreeMap<>();
        byKey.forEach((key, text) -> arguments
                .computeIfAbsent(ADDRESSED.matcher(key).replaceFirst(""), ignored -> new TreeSet<>())
                .addAll(ARGUMENT.matcher(text)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList()));
        return arguments;
    }

    Collection<String> empty() {
        return byKey.entrySet().stream()
                .filter(message -> message.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
    }
}
