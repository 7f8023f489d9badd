package org.schulhof.addressbook.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a click on a mail address, a number or an address of the web leads; nowhere for what only looks like one. */
public final class Link {

    private Link() {}

    public static @Nullable String mail(String address) {
        return address.contains("@")
                ? "mailto:"
                        + URLEncoder.encode(address, StandardCharsets.UTF_8)
                                .replace("%40", "@")
                                .replace("+", "%20")
                : null;
    }

    public static @Nullable String phone(String number) {
        String digits = number.replaceAll("[^0-9+*#]", "");
        return digits.isEmpty() ? null : "tel:" + digits;
    }

    /** Scripts have addresses as well; they are none of the web. */
    public static @Nullable String web(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? address : null;
    }
}
