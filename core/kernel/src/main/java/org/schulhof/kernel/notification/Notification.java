package org.schulhof.kernel.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.notification.Notice;
import org.schulhof.api.person.Person;

/** Something a person was told. */
@Entity
@Table(name = "notification")
public class Notification {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "person_id")
    private long personId;

    private String kind = "";

    private String text = "";

    private @Nullable String link;

    private Instant at = Instant.EPOCH;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    /** False if the person wants to be told of such things by other channels only. */
    @Column(name = "in_portal")
    private boolean inPortal;

    protected Notification() {}

    Notification(long personId, String kind, String text, @Nullable String link, Instant at, boolean inPortal) {
        this.personId = personId;
        this.kind = kind;
        this.text = text;
        this.link = link;
        this.at = at;
        this.inPortal = inPortal;
    }

    Notice toNotice(Person receiver) {
        return new Notice(id(), receiver, kind, text, link, at);
    }

    long personId() {
        return personId;
    }

    public long id() {
        return Objects.requireNonNull(id);
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
