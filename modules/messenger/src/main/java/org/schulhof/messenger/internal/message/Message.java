package org.schulhof.messenger.internal.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody wrote in a room. Its text is in it only as {@link Envelopes} has sealed it. */
@Entity
@Table(name = "messenger_message")
@IdClass(RoomNumber.class)
public class Message {

    @Id
    @Column(name = "room_id")
    private long roomId;

    @Id
    private int number;

    @Column(name = "sender_id")
    private Long senderId;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    @Column(name = "change_number")
    private int changeNumber;

    @Column(name = "reply_to")
    private Integer replyTo;

    @Column(name = "text_number")
    private int textNumber;

    private byte[] body;

    private boolean files;

    @Version
    private int version;

    protected Message() {}

    Message(
            long roomId,
            int number,
            int changeNumber,
            long senderId,
            String clientId,
            @Nullable Integer replyTo,
            byte[] body,
            boolean files,
            Instant at) {
        this.roomId = roomId;
        this.number = number;
        this.changeNumber = changeNumber;
        this.senderId = senderId;
        this.clientId = clientId;
        this.replyTo = replyTo;
        this.body = body.clone();
        this.files = files;
        sentAt = at;
        state = MessageState.SENT;
        textNumber = 1;
    }

    /** @return what it said until now */
    Original rewrite(byte[] sealed, int change, Instant at) {
        Original original = new Original(roomId, number, textNumber, body, editedAt == null ? sentAt : editedAt);
        textNumber++;
        body = sealed.clone();
        editedAt = at;
        changeNumber = change;
        return original;
    }

    /** Only its place is left, to which others may refer. */
    void delete(int change) {
        state = MessageState.DELETED;
        body = null;
        files = false;
        changeNumber = change;
    }

    /** Something beside its text changed. */
    void touch(int change) {
        changeNumber = change;
    }

    public boolean isBy(long personId) {
        return senderId != null && senderId == personId;
    }

    public long roomId() {
        return roomId;
    }

    public int number() {
        return number;
    }

    /** Empty once the sender was erased. */
    public Optional<Long> senderId() {
        return Optional.ofNullable(senderId);
    }

    String clientId() {
        return clientId;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Optional<Instant> editedAt() {
        return Optional.ofNullable(editedAt);
    }

    public MessageState state() {
        return state;
    }

    public boolean isSent() {
        return state == MessageState.SENT;
    }

    int changeNumber() {
        return changeNumber;
    }

    public Optional<Integer> replyTo() {
        return Optional.ofNullable(replyTo);
    }

    int textNumber() {
        return textNumber;
    }

    byte[] body() {
        return body;
    }

    public boolean hasFiles() {
        return files;
    }
}
