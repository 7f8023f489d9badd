package org.schulhof.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A switch is a button with something in it: an input that submits can't have the role, and an empty button is never closed. */
class SwitchesTest {

    private static final Pattern SWITCH = Pattern.compile("<[^<>]*role=\"switch\"[^<>]*>\\s*+.");
    private static final Pattern BUTTON = Pattern.compile(
            "<button type=\"submit\" class=\"switch\" role=\"switch\" aria-checked=[^<>]*>&.*", Pattern.DOTALL);

    @Test
    void everySwitchIsAButtonThatIsNotEmpty() {
        List<String> switches = PageSources.all().stream()
                .flatMap(page -> SWITCH.matcher(PageSources.read(page)).results())
                .map(found -> found.group())
                .toList();
        assertThat(switches)
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(tag -> assertThat(tag).matches(BUTTON));
    }
}
