package org.schulhof.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "notes_note")
public class Note {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "person_id")
    private long personId;

    private Instant at = Instant.EPOCH;

    private String text = "";

    protected Note() {}

    Note(long personId, Instant at, String text) {
        this.personId = personId;
        this.at = at;
        this.text = text;
    }

    public long id() {
        return id;
    }

    public long personId() {
        return personId;
    }

    public Instant at() {
        return at;
    }

    public String text() {
        return text;
    }
}
