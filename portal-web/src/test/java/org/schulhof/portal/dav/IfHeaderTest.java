package org.schulhof.portal.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavPrecondition.State;

class IfHeaderTest {

    private static final State HERE = new State(true, "7-1", Set.of("urn:uuid:a"));
    private static final State OTHER = new State(true, "", Set.of("urn:uuid:b"));

    private static boolean holds(String header) {
        return IfHeader.parse(header)
                .holds(tag -> tag == null ? HERE : tag.equals("/dav/files/p/x/") ? OTHER : State.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(<urn:uuid:a>) | true",
                "(<urn:uuid:b>) | false",
                "(<urn:uuid:b>) (<urn:uuid:a>) | true",
                "(<urn:uuid:a> [\"7-1\"]) | true",
                "(<urn:uuid:a> [\"7-2\"]) | false",
                "([W/\"7-1\"]) | false",
                "(Not <urn:uuid:a>) | false",
                "(Not <DAV:no-lock>) | true",
                "(<DAV:no-lock>) | false",
                "(not <DAV:no-lock> [\"7-1\"]) | true",
                "</dav/files/p/x/> (<urn:uuid:b>) | true",
                "</dav/files/p/x/> (<urn:uuid:a>) | false",
                "</dav/files/p/x/> ([\"\"]) | false",
                "</elsewhere> (<urn:uuid:a>) | false",
                "</elsewhere> (Not <urn:uuid:a>) | true",
                "</elsewhere> (<x:y>) </dav/files/p/x/> (<urn:uuid:b>) | true",
            })
    void oneOfTheListsHasToHoldInAllThatItSays(String header, boolean holds) {
        assertThat(holds(header)).isEqualTo(holds);
    }

    @Test
    void whatIsNotSaidHoldsAndShowsNothing() {
        assertThat(IfHeader.parse(null).holds(tag -> State.NOTHING)).isTrue();
        assertThat(IfHeader.parse("</x> (<a:1> Not <a:2>) ([\"e\"] <a:3>)").tokens())
                .containsExactlyInAnyOrder("a:1", "a:3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "(",
                "()",
                "<a>",
                "(<a>",
                "<a>)",
                "(<a>) x",
                "Not (<a>)",
                "(Not)",
                "(Not Not <a>)",
                "((<a>))"
            })
    void whatMakesNoSenseIsRefused(String header) {
        assertThatThrownBy(() -> IfHeader.parse(header)).isInstanceOf(DavException.class);
    }
}
