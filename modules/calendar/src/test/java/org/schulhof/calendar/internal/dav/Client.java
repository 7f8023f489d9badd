package org.schulhof.calendar.internal.dav;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.namespace.QName;
import org.schulhof.api.dav.DavBody;
import org.schulhof.api.dav.DavCollection;
import org.schulhof.api.dav.DavContent;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavMember;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.dav.DavReply;

/** What a program knows of a calendar, told without HTTP. */
final class Client implements DavReply {

    final Map<String, DavMember> members = new LinkedHashMap<>();
    final Map<String, String> data = new LinkedHashMap<>();
    final List<String> gone = new ArrayList<>();
    boolean truncated;
    String document = "";

    private final DavElement wanted;

    /** One that wants no contents. */
    Client() {
        this(null);
    }

    /** @param wanted {@code calendar-data}, with what it says about parts */
    Client(DavElement wanted) {
        this.wanted = wanted;
    }

    static String event(String uid, String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nBEGIN:VEVENT\r\nUID:" + uid + "\r\n"
                + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    static String task(String uid, String... lines) {
        return event(uid, lines).replace("VEVENT", "VTODO");
    }

    static DavMember put(DavCollection collection, String name, String text) {
        return put(collection, name, text, "text/calendar");
    }

    static DavMember put(DavCollection collection, String name, String text, String type) {
        try {
            return collection.put(
                    name,
                    new DavBody(type, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
                    now -> true);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String get(DavCollection collection, String name) {
        Client client = new Client(DavElement.of(DavNames.CALENDAR_DATA));
        collection.read(Set.of(name), client);
        return client.data.get(name);
    }

    /** Names of those that a filter finds. */
    static Set<String> query(DavCollection collection, DavElement inCalendar) {
        Client client = new Client();
        collection.report(query(inCalendar), client);
        return new TreeSet<>(client.members.keySet());
    }

    static DavElement query(DavElement... inCalendar) {
        return DavElement.of(
                DavNames.caldav("calendar-query"),
                DavElement.of(
                        DavNames.caldav("filter"),
                        DavElement.of(DavNames.caldav("comp-filter"), inCalendar)
                                .with("name", "VCALENDAR")));
    }

    static DavElement component(String name, DavElement... inner) {
        return DavElement.of(DavNames.caldav("comp-filter"), inner).with("name", name);
    }

    static DavElement property(String name, DavElement... inner) {
        return DavElement.of(DavNames.caldav("prop-filter"), inner).with("name", name);
    }

    static DavElement parameter(String name, DavElement... inner) {
        return DavElement.of(DavNames.caldav("param-filter"), inner).with("name", name);
    }

    static DavElement notDefined() {
        return DavElement.of(DavNames.caldav("is-not-defined"));
    }

    static DavElement text(String part) {
        return DavElement.of(DavNames.caldav("text-match"), part);
    }

    static DavElement time(String start, String end) {
        return range("time-range", start, end);
    }

    static DavElement range(String name, String start, String end) {
        DavElement range = DavElement.of(DavNames.caldav(name));
        range = start.isEmpty() ? range : range.with("start", start);
        return end.isEmpty() ? range : range.with("end", end);
    }

    @Override
    public boolean wants(QName property) {
        return wanted != null && wanted.is(property);
    }

    @Override
    public void found(DavMember member) {
        members.put(member.name(), member);
    }

    @Override
    public void found(DavMember member, DavContent content) {
        members.put(member.name(), member);
        if (wanted != null) {
            data.put(member.name(), content.data(wanted));
        }
    }

    @Override
    public void gone(String name) {
        gone.add(name);
    }

    @Override
    public void truncated() {
        truncated = true;
    }

    @Override
    public void document(String type, String text) {
        document = text;
    }
}
