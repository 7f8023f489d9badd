package org.schulhof.addressbook.internal.dav;

import ezvcard.VCardVersion;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.addressbook.internal.text.CardLine;
import org.schulhof.addressbook.internal.text.CardText;
import org.schulhof.addressbook.internal.text.VCardFile;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavNames;

/**
 * Which version and which properties of a card a client wants (RFC 6352, 10.4). Who names no version gets the card as it was put:
 * to convert loses what the other version has no words for.
 *
 * @param properties names in capital letters, and whether their values are wanted; empty for all
 */
record AddressData(@Nullable VCardVersion version, Map<String, Boolean> properties) {

    private static final String TYPE = "text/vcard";

    /** What is asked for in the {@code prop} of a report or PROPFIND. */
    static Optional<AddressData> in(DavElement query) {
        return query.child(DavNames.dav("prop"))
                .flatMap(prop -> prop.child(DavNames.ADDRESS_DATA))
                .map(AddressData::of);
    }

    /** @throws DavException if it is a version that nobody here can make */
    static AddressData of(DavElement wanted) {
        String type = wanted.attributes().getOrDefault("content-type", TYPE);
        String version = wanted.attribute("version");
        if (!type.equalsIgnoreCase(TYPE) || version != null && !version.equals("3.0") && !version.equals("4.0")) {
            throw new DavException(
                    Reason.NOT_ACCEPTED,
                    DavNames.carddav("supported-address-data-conversion"),
                    "There are vCards of the versions 3.0 and 4.0");
        }
        Map<String, Boolean> properties = new HashMap<>();
        wanted.children(DavNames.carddav("prop"))
                .filter(property -> property.attribute("name") != null)
                .forEach(property -> properties.put(
                        property.attribute("name").toUpperCase(Locale.ROOT),
                        !"yes".equals(property.attribute("novalue"))));
        return new AddressData(version == null ? null : VCardVersion.valueOfByStr(version), Map.copyOf(properties));
    }

    String from(String card) {
        String text = version == null ? card : VCardFile.convert(card, version);
        if (properties.isEmpty()) {
            return text;
        }
        CardText part = CardText.read(text).only(line -> properties.containsKey(line.name()));
        for (CardLine line : part.lines()) {
            if (!properties.getOrDefault(line.name(), true)) {
                part.replace(line, line.withValue(""));
            }
        }
        return part.write();
    }
}
