package ${package};

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that a person has written for all others. */
@Entity
@Table(name = "${id}_notice")
public class Notice {

    static final int MAX_LENGTH = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "author_id")
    private long authorId;

    private String text;

    @Column(name = "written_at")
    private Instant writtenAt;

    /** For the database. */
    protected Notice() {}

    Notice(long authorId, String text, Instant writtenAt) {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new InvalidNoticeException();
        }
        this.authorId = authorId;
        this.text = text.strip();
        this.writtenAt = writtenAt;
    }

    long authorId() {
        return authorId;
    }

    String text() {
        return text;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
