package org.schulhof.addressbook.internal.dav;

import org.schulhof.api.dav.DavElement;

/** Whether a text is what somebody looks for (RFC 6352, 10.5.4). */
record TextMatch(Collation collation, Type type, boolean negated, String wanted) {

    enum Type {
        EQUALS,
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH
    }

    static TextMatch of(DavElement element) {
        Collation collation = Collation.of(element.attributes().getOrDefault("collation", "i;unicode-casemap"));
        Type type =
                switch (element.attributes().getOrDefault("match-type", "contains")) {
                    case "equals" -> Type.EQUALS;
                    case "contains" -> Type.CONTAINS;
                    case "starts-with" -> Type.STARTS_WITH;
                    case "ends-with" -> Type.ENDS_WITH;
                    default -> throw CardFilter.unsupported();
                };
        return new TextMatch(
                collation, type, "yes".equals(element.attribute("negate-condition")), collation.form(element.text()));
    }

    boolean matches(String text) {
        String formed = collation.form(text);
        return negated
                != switch (type) {
                    case EQUALS -> formed.equals(wanted);
                    case CONTAINS -> formed.contains(wanted);
                    case STARTS_WITH -> formed.startsWith(wanted);
                    case ENDS_WITH -> formed.endsWith(wanted);
                };
    }
}
