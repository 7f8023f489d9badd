package org.schulhof.addressbook.internal.dav;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.schulhof.api.dav.DavContent;
import org.schulhof.api.dav.DavElement;

/** A vCard, whole or as much of it as a client wants. */
record CardContent(String text) implements DavContent {

    long octets() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String data(DavElement wanted) {
        return AddressData.of(wanted).from(text);
    }
}
