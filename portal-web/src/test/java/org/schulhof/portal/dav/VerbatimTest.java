package org.schulhof.portal.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

class VerbatimTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<b/> | <b></b>",
                "<b xmlns='urn:b'>1 &lt; 2 &amp; 3</b> | <b xmlns=\"urn:b\">1 &lt; 2 &amp; 3</b>",
                "<o:b>x<o:c/>y</o:b> | <o:b xmlns:o=\"urn:o\">x<o:c></o:c>y</o:b>",
                "<o:b o:a='1' a='2'/> | <o:b xmlns:o=\"urn:o\" a=\"2\" o:a=\"1\"></o:b>",
                "<o:b xmlns:i='urn:i' type='i:x'/> | <o:b xmlns:i=\"urn:i\" xmlns:o=\"urn:o\" type=\"i:x\"></o:b>",
                "<o:b><c xmlns='urn:c'><d xmlns=''/></c></o:b> | <o:b xmlns:o=\"urn:o\"><c xmlns=\"urn:c\"><d xmlns=\"\"></d></c></o:b>",
                "<b><!-- weg --><![CDATA[<x>]]>𐀀</b> | <b>&lt;x&gt;𐀀</b>",
            })
    void anElementComesBackAsItWas(String inside, String expected) throws IOException, XMLStreamException {
        Element root = Verbatim.root(("<o:a xmlns:o='urn:o'>" + inside + "</o:a>").getBytes(StandardCharsets.UTF_8));
        String text = Verbatim.text(Verbatim.children(root).get(0));
        assertThat(text).isEqualTo(expected);
        StringWriter again = new StringWriter();
        XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(again);
        Verbatim.write(writer, Verbatim.of(text));
        writer.flush();
        assertThat(again).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a xml:lang='de'><b/></a> | <b xml:lang=\"de\"></b>",
                "<a xml:lang='de'><b xml:lang='en'/></a> | <b xml:lang=\"en\"></b>",
            })
    void itsLanguageComesAlong(String document, String expected) throws IOException {
        Element root = Verbatim.root(document.getBytes(StandardCharsets.UTF_8));
        assertThat(Verbatim.text(Verbatim.children(root).get(0))).isEqualTo(expected);
    }
}
