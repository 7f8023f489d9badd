package org.schulhof.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the pigeon has brought. */
@Entity
@Table(name = "notes_delivered")
public class Delivered {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "person_id")
    private long personId;

    private String text = "";

    protected Delivered() {}

    Delivered(long personId, String text) {
        this.personId = personId;
        this.text = text;
    }
}
