package org.schulhof.addressbook.internal.dav;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.schulhof.api.dav.DavContent;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavMember;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.dav.DavReply;

/** What a collection has told. */
final class NotedReply implements DavReply {

    final Map<String, DavMember> members = new LinkedHashMap<>();
    final Map<String, String> texts = new LinkedHashMap<>();
    final List<String> gone = new ArrayList<>();
    boolean truncated;
    private final Set<QName> wanted;

    NotedReply(QName... wanted) {
        this.wanted = Set.of(wanted);
    }

    @Override
    public boolean wants(QName property) {
        return wanted.contains(property);
    }

    @Override
    public void found(DavMember member) {
        members.put(member.name(), member);
    }

    @Override
    public void found(DavMember member, DavContent content) {
        members.put(member.name(), member);
        texts.put(member.name(), content.data(DavElement.of(DavNames.ADDRESS_DATA)));
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
        throw new AssertionError("No document was asked for");
    }
}
