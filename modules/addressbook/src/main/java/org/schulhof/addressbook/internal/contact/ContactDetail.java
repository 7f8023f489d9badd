package org.schulhof.addressbook.internal.contact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Objects;

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
