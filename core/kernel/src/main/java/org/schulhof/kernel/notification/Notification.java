package org.schulhof.kernel.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** Something a person was told. */
@Entity
@Table(name = "notification")
public class Notification {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private long personId;

    private String kind;

    private String text;

    private String link;

    private Instant at;

    @Column(name = "read_at")
    private Instant readAt;

    protected Notification() {}

    Notification(long personId, String kind, String text, String link, Instant at) {
        this.personId = personId;
        this.kind = kind;
        this.text = text;
        this.link = link;
        this.at = at;
    }

    public Long id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    /** Path inside the portal. */
    public Optional<String> link() {
        return Optional.ofNullable(link);
    }

    public Instant at() {
        return at;
    }

    public boolean isUnread() {
        return readAt == null;
    }

    void read(Instant when) {
        readAt = when;
    }
}
