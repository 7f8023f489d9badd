package org.schulhof.messenger.internal.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reported message with those around it, as they were then: sealed under a key of its own, so that it outlives the room's, and
 * goes with its key.
 */
@Entity
@Table(name = "messenger_excerpt")
public class Excerpt {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long room;

    private int number;

    @Column(name = "author_id")
    private Long authorId;

    @Column(name = "reporter_id")
    private Long reporterId;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "seal_key")
    private long sealKey;

    private String sha256;

    private byte[] content;

    protected Excerpt() {}

    Excerpt(
            long room,
            int number,
            @Nullable Long authorId,
            long reporterId,
            long sealKey,
            String sha256,
            byte[] sealed,
            Instant at) {
        this.room = room;
        this.number = number;
        this.authorId = authorId;
        this.reporterId = reporterId;
        this.sealKey = sealKey;
        this.sha256 = sha256;
        content = sealed.clone();
        madeAt = at;
    }

    /** Where its content is sealed for. */
    String place() {
        return place(room, number);
    }

    static String place(long room, int number) {
        return "room/" + room + "/message/" + number + "/excerpt";
    }

    public long id() {
        return id;
    }

    public long room() {
        return room;
    }

    public int number() {
        return number;
    }

    public Instant madeAt() {
        return madeAt;
    }

    long sealKey() {
        return sealKey;
    }

    public String sha256() {
        return sha256;
    }

    byte[] content() {
        return content;
    }
}
