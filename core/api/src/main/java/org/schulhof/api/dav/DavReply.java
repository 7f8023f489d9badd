package org.schulhof.api.dav;

import javax.xml.namespace.QName;
import org.osgi.annotation.versioning.ProviderType;

/** Takes what a collection tells, and sends it on while it is being told. */
@ProviderType
public interface DavReply {

    /** Whether the client asked for this property: without need, nobody reads contents. */
    boolean wants(QName property);

    void found(DavMember member);

    void found(DavMember member, DavContent content);

    /** There was such a member, and it went. */
    void gone(String name);

    /** There would have been more. */
    void truncated();

    /** The whole answer is this text, and no members. */
    void document(String type, String text);
}
