package org.schulhof.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.schulhof.api.module.Module;
import org.schulhof.api.notification.NotificationChannel;
import org.schulhof.api.policy.Policy;

/** A module speaks German and English, names all that it declares, and has no text that nobody reads. */
public interface MessagesContract extends DatabaseContract {

    /** What a page asks for by name. */
    Pattern ASKED = Pattern.compile("text(?:\\.with\\(|\\[)'([\\w.-]+)'(?!\\.concat)");

    /** What stands between quotation marks on a page. */
    Pattern QUOTED = Pattern.compile("['\"]([\\w.-]+)['\"]");

    @Test
    default void germanAndEnglishSayTheSame() {
        TestedModule module = TestedModule.onClassPath();
        Messages german = Messages.of(module, "");
        Messages english = Messages.of(module, "_en");
        assertThat(english.keys()).as("keys of messages_en.properties").isEqualTo(german.keys());
        assertThat(english.arguments())
                .as("arguments of the messages in English")
                .isEqualTo(german.arguments());
        assertThat(german.empty()).as("messages without a text").isEmpty();
        assertThat(english.empty()).as("messages without a text in English").isEmpty();
    }

    @Test
    default void whatPagesAskForIsThere() throws IOException {
        TestedModule module = TestedModule.onClassPath();
        Set<String> asked = pages(module).stream()
                .flatMap(page -> ASKED.matcher(page).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Messages.of(module, "").keys()).containsAll(asked);
    }

    @Test
    default void whatTheModuleDeclaresHasAName() {
        assertThat(Messages.of(TestedModule.onClassPath(), "").keys()).containsAll(declaredKeys());
    }

    /** A key may be written in a page or a class, or begin with something that is written there and ends with a full stop. */
    @Test
    default void noMessageIsWrittenInVain() throws IOException {
        TestedModule module = TestedModule.onClassPath();
        Set<String> written = new HashSet<>(declaredKeys());
        pages(module).stream()
                .flatMap(page -> QUOTED.matcher(page).results())
                .map(found -> found.group(1))
                .forEach(written::add);
        written.addAll(constants(module));
        List<String> beginnings = written.stream()
                .filter(text -> text.endsWith(".") && text.length() > 1)
                .toList();
        assertThat(Messages.of(module, "").keys())
                .filteredOn(key -> !written.contains(key.replaceFirst("^audit\\.", "")))
                .filteredOn(key -> !written.contains(key) && beginnings.stream().noneMatch(key::startsWith))
                .as("messages that no page and no class asks for")
                .isEmpty();
    }

    private static Set<String> declaredKeys() {
        ModuleBench bench = new ModuleBench(TestedModule.onClassPath(), DATABASE);
        Module module = bench.module();
        Set<String> keys = new TreeSet<>(Set.of("module.title", "module.description"));
        module.rights().forEach(right -> keys.add("right." + right.name()));
        module.notificationKinds().forEach(kind -> keys.add("notification." + kind.name()));
        module.policies().forEach(policy -> {
            keys.add("policy." + policy.name());
            keys.add("policy." + policy.name() + ".about");
            options(policy).forEach(option -> keys.add("policy." + policy.name() + "." + option));
        });
        bench.all(NotificationChannel.class).forEach(channel -> keys.add("channel." + channel.name()));
        return keys;
    }

    private static List<String> options(Policy policy) {
        if (policy.values() instanceof Policy.Several several) {
            return several.options();
        }
        return policy.values() instanceof Policy.Choice choice && !policy.isYesNo() ? choice.options() : List.of();
    }

    private static List<String> pages(TestedModule module) throws IOException {
        return read(module.folder().resolve("schulhof/pages"), ".xhtml").stream()
                .map(MessagesContract::text)
                .toList();
    }

    private static Set<String> constants(TestedModule module) throws IOException {
        Set<String> constants = new HashSet<>();
        for (Path file : read(module.folder().resolve(module.rootPackage().replace('.', '/')), ".class")) {
            try (InputStream content = Files.newInputStream(file)) {
                constants.addAll(ClassConstants.of(content));
            }
        }
        return constants;
    }

    private static List<Path> read(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
