package org.schulhof.addressbook.internal.dav;

import java.util.List;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavNames;

/** What every address book says of itself (RFC 6352, 6.2 and 8.3.1). */
final class BookProperties {

    static final QName QUERY = DavNames.carddav("addressbook-query");

    private BookProperties() {}

    static List<DavElement> of(String displayName) {
        return List.of(
                DavElement.of(DavNames.DISPLAY_NAME, displayName),
                DavElement.of(DavNames.carddav("addressbook-description"), displayName),
                DavElement.of(
                        DavNames.carddav("supported-address-data"),
                        Stream.of("3.0", "4.0")
                                .map(version -> DavElement.of(DavNames.carddav("address-data-type"))
                                        .with("content-type", "text/vcard")
                                        .with("version", version))
                                .toList()),
                DavElement.of(
                        DavNames.carddav("supported-collation-set"),
                        Collation.NAMES.stream()
                                .map(name -> DavElement.of(DavNames.carddav("supported-collation"), name))
                                .toList()));
    }
}
