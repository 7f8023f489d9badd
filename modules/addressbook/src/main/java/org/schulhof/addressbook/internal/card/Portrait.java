package org.schulhof.addressbook.internal.card;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.schulhof.addressbook.internal.photo.Photo;

/** The photo of a person, and who may see it. */
@Entity
@Table(name = "addressbook_portrait")
public class Portrait {

    @Id
    @Column(name = "person_id")
    private long personId;

    @Embedded
    private Photo photo;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    protected Portrait() {}

    Portrait(long personId, Photo photo, Audience audience) {
        this.personId = personId;
        this.photo = photo;
        this.audience = audience;
    }

    public long personId() {
        return personId;
    }

    public Photo photo() {
        return photo;
    }

    public Audience audience() {
        return audience;
    }

    void replace(Photo newPhoto, Audience newAudience) {
        photo = newPhoto;
        audience = newAudience;
    }

    void showTo(Audience newAudience) {
        audience = newAudience;
    }
}
