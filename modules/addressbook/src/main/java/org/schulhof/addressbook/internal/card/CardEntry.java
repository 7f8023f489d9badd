package org.schulhof.addressbook.internal.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One thing that a person tells of themselves, and to whom. */
@Entity
@Table(name = "addressbook_card_entry")
@IdClass(CardEntry.Key.class)
public class CardEntry {

    @Id
    @Column(name = "person_id")
    private long personId;

    @Id
    @Enumerated(EnumType.STRING)
    private CardField field;

    private String value;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    protected CardEntry() {}

    CardEntry(long personId, CardField field, String value, Audience audience) {
        this.personId = personId;
        this.field = field;
        this.value = value;
        this.audience = audience;
    }

    long personId() {
        return personId;
    }

    public CardField field() {
        return field;
    }

    public String value() {
        return value;
    }

    public Audience audience() {
        return audience;
    }

    /** Identity of an entry. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long personId;
        private CardField field;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.personId == personId && key.field == field;
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, field);
        }
    }
}
