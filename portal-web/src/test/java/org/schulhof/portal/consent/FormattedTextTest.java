package org.schulhof.portal.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.schulhof.portal.consent.FormattedText.Block;
import org.schulhof.portal.consent.FormattedText.Kind;

class FormattedTextTest {

    @Test
    void headingsListsAndParagraphsAreToldApart() {
        assertThat(FormattedText.blocksOf(
                        "# Worum es geht\nDas Portal\nder Schule.\n- eins\n- zwei\nEnde\n\n\n# Neu\r\n\r\n-1"))
                .containsExactly(
                        new Block(Kind.HEADING, List.of("Worum es geht")),
                        new Block(Kind.PARAGRAPH, List.of("Das Portal", "der Schule.")),
                        new Block(Kind.LIST, List.of("eins", "zwei")),
                        new Block(Kind.PARAGRAPH, List.of("Ende")),
                        new Block(Kind.HEADING, List.of("Neu")),
                        new Block(Kind.PARAGRAPH, List.of("-1")));
    }

    @Test
    void markupIsText() {
        assertThat(FormattedText.blocksOf("<b>fett</b>"))
                .containsExactly(new Block(Kind.PARAGRAPH, List.of("<b>fett</b>")));
    }
}
