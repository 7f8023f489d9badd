package org.schulhof.api.dav;

import javax.xml.namespace.QName;

/** Names of XML that the portal and modules both use. */
public final class DavNames {

    public static final String DAV = "DAV:";
    public static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
    public static final String CARDDAV = "urn:ietf:params:xml:ns:carddav";
    public static final String APPLE = "http://apple.com/ns/ical/";
    public static final String CALENDAR_SERVER = "http://calendarserver.org/ns/";

    public static final QName DISPLAY_NAME = dav("displayname");
    public static final QName CALENDAR_DATA = caldav("calendar-data");
    public static final QName ADDRESS_DATA = carddav("address-data");
    public static final QName CALENDAR_COLOR = new QName(APPLE, "calendar-color", "I");

    private DavNames() {}

    public static QName dav(String name) {
        return new QName(DAV, name, "D");
    }

    public static QName caldav(String name) {
        return new QName(CALDAV, name, "C");
    }

    public static QName carddav(String name) {
        return new QName(CARDDAV, name, "CR");
    }
}
