package org.schulhof.forum.internal.forum;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.schulhof.forum.internal.forum.InvalidForumException.Reason;

/** A place for topics, of the school or of a group, with who reads, writes and moderates there. */
@Entity
@Table(name = "forum_forum")
public class Forum {

    public static final int MAX_NAME = 100;
    public static final int MAX_ABOUT = 300;
    static final int MAX_GRANTS = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    private String about;

    @Column(name = "group_id")
    private Long groupId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "off_at")
    private Instant offAt;

    @ElementCollection
    @CollectionTable(name = "forum_grant", joinColumns = @JoinColumn(name = "forum_id"))
    @BatchFetch(BatchFetchType.IN)
    private Set<Grant> grants = new HashSet<>();

    @Version
    private int version;

    protected Forum() {}

    private Forum(String name, String about, Long groupId, Instant at) {
        describe(name, about);
        this.groupId = groupId;
        this.createdAt = at;
    }

    static Forum ofSchool(String name, String about, Instant at) {
        return new Forum(name, about, null, at);
    }

    /** Its members read and write in it, its owners moderate. */
    static Forum ofGroup(long groupId, String name, Instant at) {
        Forum forum = new Forum(name, "", groupId, at);
        forum.grants.add(new Grant(Part.WRITE, Subject.group(groupId)));
        forum.grants.add(new Grant(Part.MODERATE, Subject.owners(groupId)));
        return forum;
    }

    void describe(String newName, String newAbout) {
        String stripped = newName.strip();
        if (stripped.isEmpty()) {
            throw new InvalidForumException(Reason.NAMELESS);
        }
        if (stripped.length() > MAX_NAME || newAbout.strip().length() > MAX_ABOUT) {
            throw new InvalidForumException(Reason.TOO_LONG);
        }
        name = stripped;
        about = newAbout.strip();
    }

    /** From now on these people have the part, and nobody else. */
    void open(Part part, Collection<Subject> subjects) {
        grants.removeIf(grant -> grant.part() == part);
        subjects.forEach(subject -> grants.add(new Grant(part, subject)));
        if (grants.size() > MAX_GRANTS) {
            throw new InvalidForumException(Reason.TOO_MANY);
        }
    }

    /** Nobody finds it until it is switched on again; nothing of it is lost. */
    void switchOff(Instant at) {
        offAt = at;
    }

    void switchOn() {
        offAt = null;
    }

    /** Whether the reader has this part in it. */
    public boolean lets(Part part, Reader reader) {
        return offAt == null
                && grants.stream()
                        .anyMatch(grant -> part.by().contains(grant.part())
                                && reader.keys().contains(grant.subjectText()));
    }

    /** Whether the reader's posts wait for approval. A moderator's never do. */
    public boolean holds(Reader reader) {
        return lets(Part.HELD, reader) && !lets(Part.MODERATE, reader);
    }

    public List<Subject> subjects(Part part) {
        return grants.stream()
                .filter(grant -> grant.part() == part)
                .map(Grant::subject)
                .toList();
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String about() {
        return about;
    }

    /** Of which group it is; empty for one of the school. */
    public Optional<Long> groupId() {
        return Optional.ofNullable(groupId);
    }

    public boolean isOff() {
        return offAt != null;
    }
}
