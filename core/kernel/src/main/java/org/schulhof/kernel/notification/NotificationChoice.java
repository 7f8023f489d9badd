package org.schulhof.kernel.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Whether somebody wants to be told of a kind by a channel, where they have chosen. */
@Entity
@Table(name = "notification_choice")
public class NotificationChoice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "person_id")
    private long personId;

    private String kind = "";

    private String channel = "";

    private boolean wanted;

    protected NotificationChoice() {}

    NotificationChoice(long personId, String kind, String channel, boolean wanted) {
        this.personId = personId;
        this.kind = kind;
        this.channel = channel;
        this.wanted = wanted;
    }

    String kind() {
        return kind;
    }

    String channel() {
        return channel;
    }

    boolean isWanted() {
        return wanted;
    }

    void want(boolean now) {
        wanted = now;
    }
}
