package org.schulhof.messenger.internal.room;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where people chat. It gives its messages their numbers, so whoever writes holds its row; each change in it has a number too,
 * by which a page asks for what it missed (ADR 24).
 */
@Entity
@Table(name = "messenger_room")
public class Room {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private RoomKind kind;

    @Column(name = "group_id")
    private Long groupId;

    @Column(name = "first_id")
    private Long firstId;

    @Column(name = "second_id")
    private Long secondId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private Long createdBy;

    @Column(name = "seal_key")
    private long sealKey;

    @Column(name = "last_number")
    private int lastNumber;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "change_number")
    private int changeNumber;

    @Column(name = "pinned_number")
    private Integer pinnedNumber;

    private boolean closed;

    @Version
    private int version;

    protected Room() {}

    private Room(RoomKind kind, long sealKey, long creatorId, Instant at) {
        this.kind = kind;
        this.sealKey = sealKey;
        createdBy = creatorId;
        createdAt = at;
    }

    static Room ofTwo(long creatorId, long otherId, long sealKey, Instant at) {
        Room room = new Room(RoomKind.DIRECT, sealKey, creatorId, at);
        room.firstId = Math.min(creatorId, otherId);
        room.secondId = Math.max(creatorId, otherId);
        return room;
    }

    static Room ofGroup(long groupId, boolean announcement, long sealKey, long creatorId, Instant at) {
        Room room = new Room(announcement ? RoomKind.ANNOUNCEMENT : RoomKind.GROUP, sealKey, creatorId, at);
        room.groupId = groupId;
        return room;
    }

    /** Something in it changed. @return the number of the change */
    public int change() {
        return ++changeNumber;
    }

    /** All its messages may have changed, each with a number of its own from the one before these on. */
    public int changeAll() {
        int before = changeNumber;
        changeNumber += lastNumber;
        return before;
    }

    public void pin(@Nullable Integer number) {
        pinnedNumber = number;
        change();
    }

    void open(boolean announcement) {
        kind = announcement ? RoomKind.ANNOUNCEMENT : RoomKind.GROUP;
        closed = false;
    }

    void close() {
        closed = true;
    }

    /** The person is not one of the two any more. */
    public void forget(long personId) {
        if (firstId != null && firstId == personId) {
            firstId = null;
        }
        if (secondId != null && secondId == personId) {
            secondId = null;
        }
        if (createdBy != null && createdBy == personId) {
            createdBy = null;
        }
    }

    /** The two of a chat, as far as they are there; nobody in a group's room. */
    public Set<Long> two() {
        return Stream.of(Optional.ofNullable(firstId), Optional.ofNullable(secondId))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** The other one of a chat of two. */
    public Optional<Long> other(long personId) {
        return two().stream().filter(id -> id != personId).findFirst();
    }

    public boolean isDirect() {
        return kind == RoomKind.DIRECT;
    }

    public long id() {
        return id;
    }

    public RoomKind kind() {
        return kind;
    }

    public Optional<Long> groupId() {
        return Optional.ofNullable(groupId);
    }

    public long sealKey() {
        return sealKey;
    }

    public int lastNumber() {
        return lastNumber;
    }

    /** When the last message was written; empty before the first. */
    public Optional<Instant> lastAt() {
        return Optional.ofNullable(lastAt);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int changeNumber() {
        return changeNumber;
    }

    public Optional<Integer> pinnedNumber() {
        return Optional.ofNullable(pinnedNumber);
    }

    public boolean isClosed() {
        return closed;
    }
}
