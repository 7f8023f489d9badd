package org.schulhof.addressbook.internal.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavNames;

class AddressDataTest {

    private static final String CARD =
            "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:1\r\nFN:Oma\r\nN:Oma;;;;\r\nitem1.TEL;TYPE=HOME:1\r\nX-A:b\r\nEND:VCARD\r\n";

    @Test
    void isTheCardAsItWasPut() {
        assertThat(data(DavElement.of(DavNames.ADDRESS_DATA))).isEqualTo(CARD);
        assertThat(data(DavElement.of(DavNames.ADDRESS_DATA).with("version", "3.0")))
                .isEqualTo(CARD);
    }

    @Test
    void isAsMuchOfItAsIsWanted() {
        DavElement wanted = DavElement.of(
                DavNames.ADDRESS_DATA,
                DavElement.of(DavNames.carddav("prop")).with("name", "fn"),
                DavElement.of(DavNames.carddav("prop")).with("name", "TEL").with("novalue", "yes"));

        assertThat(data(wanted))
                .isEqualTo("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Oma\r\nitem1.TEL;TYPE=HOME:\r\nEND:VCARD\r\n");
    }

    @Test
    void isMadeAnotherVersionOnRequest() {
        String four = data(DavElement.of(DavNames.ADDRESS_DATA)
                .with("content-type", "text/vcard")
                .with("version", "4.0"));

        assertThat(four).contains("VERSION:4.0", "FN:Oma", "item1.TEL;TYPE=HOME:1", "X-A:b");
    }

    @Test
    void isNothingThatNobodyCanMake() {
        assertThatThrownBy(() -> data(DavElement.of(DavNames.ADDRESS_DATA).with("version", "2.1")))
                .isInstanceOf(DavException.class);
        assertThatThrownBy(() -> data(DavElement.of(DavNames.ADDRESS_DATA).with("content-type", "application/json")))
                .isInstanceOf(DavException.class);
    }

    private static String data(DavElement wanted) {
        return new CardContent(CARD).data(wanted);
    }
}
