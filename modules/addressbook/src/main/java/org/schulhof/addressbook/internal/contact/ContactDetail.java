package org.schulhof.addressbook.internal.contact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schulhof.addressbook.internal.Link;
import org.schulhof.api.filter.WrittenText;

/** One way to reach a contact. */
@Embeddable
public class ContactDetail implements Serializable {

    private static final long serialVersionUID = 1L;

    public static final int MAX_LENGTH = 500;

    @Enumerated(EnumType.STRING)
    private DetailKind kind;

    @Enumerated(EnumType.STRING)
    private DetailLabel label;

    private String value;

    protected ContactDetail() {}

    public ContactDetail(DetailKind kind, DetailLabel label, String value) {
        this.kind = kind;
        this.label = label;
        this.value = value;
    }

    public DetailKind kind() {
        return kind;
    }

    public DetailLabel label() {
        return label;
    }

    public String value() {
        return value;
    }

    /** Where a click on the value leads; null if nowhere. */
    public @Nullable String link() {
        return switch (kind) {
            case EMAIL -> Link.mail(value);
            case PHONE -> Link.phone(value);
            case WEBSITE -> Link.web(value);
            case ADDRESS -> null;
        };
    }

    WrittenText written(String field) {
        return kind == DetailKind.EMAIL || kind == DetailKind.WEBSITE
                ? WrittenText.link(field, value)
                : WrittenText.plain(field, value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContactDetail detail
                && detail.kind == kind
                && detail.label == label
                && detail.value.equals(value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, label, value);
    }
}
