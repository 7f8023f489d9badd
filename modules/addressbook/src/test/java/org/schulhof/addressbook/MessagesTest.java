package org.schulhof.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.schulhof.addressbook.internal.card.Audience;
import org.schulhof.addressbook.internal.card.CardField;
import org.schulhof.addressbook.internal.contact.DetailKind;
import org.schulhof.addressbook.internal.contact.DetailLabel;
import org.schulhof.addressbook.internal.contact.InvalidContactException;
import org.schulhof.addressbook.internal.list.InvalidListException;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.Role;

/** What the contract can't know: keys that are put together of a beginning and what can be chosen. */
class MessagesTest {

    private final Set<String> german = keys("messages.properties");

    @Test
    void nameAllThatCanBeChosenOrGoWrong() {
        assertThat(german)
                .containsAll(named("role.", Role.values()))
                .containsAll(named("groupType.", GroupType.values()))
                .containsAll(named("audience.", Audience.values()))
                .containsAll(named("field.", CardField.values()))
                .containsAll(named("kind.", DetailKind.values()))
                .containsAll(named("label.", DetailLabel.values()))
                .containsAll(named("contact.invalid.", InvalidContactException.Reason.values()))
                .containsAll(named("import.problem.", InvalidContactException.Reason.values()))
                .containsAll(named("list.invalid.", InvalidListException.Reason.values()));
    }

    private static Set<String> named(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).collect(Collectors.toSet());
    }

    private static Set<String> keys(String file) {
        Properties properties = new Properties();
        try (InputStream stream = MessagesTest.class.getResourceAsStream("/schulhof/" + file);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .map(key -> key.replaceFirst("\\.(du|sie)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
