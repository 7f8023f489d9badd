package org.schulhof.portal.dav;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.dav.DavContent;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavMember;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.dav.DavReply;

/** Writes what a collection tells about its members into an answer about many things. */
final class MemberReply implements DavReply {

    private static final QName ETAG = DavNames.dav("getetag");
    private static final QName TYPE = DavNames.dav("getcontenttype");
    private static final QName LENGTH = DavNames.dav("getcontentlength");
    private static final QName MODIFIED = DavNames.dav("getlastmodified");
    private static final QName SCHEDULE_TAG = DavNames.caldav("schedule-tag");
    private static final QName RESOURCE_TYPE = DavNames.dav("resourcetype");
    private static final List<DavElement> ALL = List.of(
            DavElement.of(RESOURCE_TYPE),
            DavElement.of(ETAG),
            DavElement.of(TYPE),
            DavElement.of(LENGTH),
            DavElement.of(MODIFIED));

    private final MultiStatus out;
    private final String collection;
    private final Wanted wanted;
    private final List<DavElement> properties;
    private final Set<String> told = new HashSet<>();
    private final boolean noting;
    private @Nullable Document document;

    /** @param noting whether somebody wants to know afterwards what was told */
    MemberReply(MultiStatus out, String collection, Wanted wanted, boolean noting) {
        this.out = out;
        this.collection = collection;
        this.wanted = wanted;
        this.properties = wanted.how() == Wanted.How.NAMED ? wanted.properties() : ALL;
        this.noting = noting;
    }

    /** An answer that is one text. */
    record Document(String type, String text) {}

    @Override
    public boolean wants(QName property) {
        return properties.stream().anyMatch(asked -> asked.is(property));
    }

    @Override
    public void found(DavMember member) {
        tell(member, null);
    }

    @Override
    public void found(DavMember member, DavContent content) {
        tell(member, content);
    }

    private void tell(DavMember member, @Nullable DavContent content) {
        List<DavElement> found = new ArrayList<>(properties.size());
        List<QName> missing = new ArrayList<>(0);
        for (DavElement property : properties) {
            DavElement value = value(property, member, content);
            if (value == null) {
                missing.add(property.name());
            } else {
                found.add(wanted.how() == Wanted.How.NAMES ? DavElement.of(property.name()) : value);
            }
        }
        if (noting) {
            told.add(member.name());
        }
        try {
            out.properties(collection + DavAddress.encode(member.name()), found, missing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable DavElement value(DavElement wanted, DavMember member, @Nullable DavContent content) {
        QName name = wanted.name();
        if (name.getNamespaceURI().equals(DavNames.DAV)) {
            return switch (name.getLocalPart()) {
                case "getetag" -> DavElement.of(ETAG, etag(member));
                case "getcontenttype" -> DavElement.of(TYPE, contentType(member));
                case "getcontentlength" -> DavElement.of(LENGTH, Long.toString(member.size()));
                case "getlastmodified" -> DavElement.of(MODIFIED, modified(member));
                case "resourcetype" -> DavElement.of(RESOURCE_TYPE);
                default -> null;
            };
        }
        if (name.equals(SCHEDULE_TAG)) {
            return member.isScheduled() ? DavElement.of(name, scheduleTag(member)) : null;
        }
        boolean data = name.equals(DavNames.CALENDAR_DATA) || name.equals(DavNames.ADDRESS_DATA);
        return content == null || !data ? null : DavElement.of(name, content.data(wanted));
    }

    static String etag(DavMember member) {
        return "\"" + member.tag() + "\"";
    }

    static String scheduleTag(DavMember member) {
        return "\"" + member.scheduleTag() + "\"";
    }

    static String contentType(DavMember member) {
        return member.type() + "; charset=utf-8";
    }

    static String modified(DavMember member) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(member.changedAt().atOffset(ZoneOffset.UTC));
    }

    @Override
    public void gone(String name) {
        tellStatus(collection + DavAddress.encode(name), MultiStatus.NOT_FOUND);
    }

    @Override
    public void truncated() {
        tellStatus(collection, MultiStatus.TOO_MUCH, DavElement.of(DavNames.dav("number-of-matches-within-limits")));
    }

    private void tellStatus(String href, String status, DavElement... error) {
        try {
            out.status(href, status, error);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void document(String type, String text) {
        document = new Document(type, text);
    }

    @Nullable
    Document document() {
        return document;
    }

    Set<String> told() {
        return told;
    }
}
