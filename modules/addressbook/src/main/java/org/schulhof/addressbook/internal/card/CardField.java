package org.schulhof.addressbook.internal.card;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.schulhof.addressbook.internal.Link;
import org.schulhof.api.filter.WrittenText;

/** What a person may tell of themselves, all of it voluntary (R26). Stored by name. */
public enum CardField {
    EMAIL(254) {
        @Override
        boolean accepts(String value) {
            return MAIL_ADDRESS.matcher(value).matches();
        }
    },
    MOBILE(50) {
        @Override
        boolean accepts(String value) {
            return PHONE_NUMBER.matcher(value).matches();
        }
    },
    PHONE(50) {
        @Override
        boolean accepts(String value) {
            return PHONE_NUMBER.matcher(value).matches();
        }
    },
    ADDRESS(300),
    BIRTHDAY(10) {
        @Override
        boolean accepts(String value) {
            try {
                LocalDate day = LocalDate.parse(value);
                return day.getYear() >= 1900 && day.isBefore(LocalDate.of(2200, 1, 1));
            } catch (DateTimeException e) {
                return false;
            }
        }
    },
    WEBSITE(300) {
        @Override
        String normalize(String value) {
            return value.contains(":") ? value : "https://" + value;
        }

        @Override
        boolean accepts(String value) {
            try {
                URI uri = new URI(value);
                String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
                return (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
            } catch (URISyntaxException e) {
                return false;
            }
        }
    },
    ABOUT(500);

    private static final Pattern MAIL_ADDRESS = Pattern.compile("[^@\\s<>]+@[^@\\s<>]+\\.[^@\\s<>.]+");
    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+?[0-9 ()/.-]{3,}");

    private final int maxLength;

    CardField(int maxLength) {
        this.maxLength = maxLength;
    }

    public int maxLength() {
        return maxLength;
    }

    /** How a value is kept, whichever way it was typed. */
    String normalize(String value) {
        return value;
    }

    boolean accepts(String value) {
        return true;
    }

    /** For the school's filters, under the name of the field. */
    WrittenText written(String value) {
        return this == EMAIL || this == WEBSITE ? WrittenText.link(name(), value) : WrittenText.plain(name(), value);
    }

    /** Where a click on the value leads; null if nowhere. */
    public @Nullable String link(String value) {
        return switch (this) {
            case EMAIL -> Link.mail(value);
            case MOBILE, PHONE -> Link.phone(value);
            case WEBSITE -> Link.web(value);
            case ADDRESS, BIRTHDAY, ABOUT -> null;
        };
    }
}
