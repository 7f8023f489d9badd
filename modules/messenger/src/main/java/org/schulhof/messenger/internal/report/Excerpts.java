package org.schulhof.messenger.internal.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.inspection.NewReport;
import org.schulhof.api.inspection.Reports;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.Person;
import org.schulhof.api.seal.Seals;
import org.schulhof.api.text.FormattedText;
import org.schulhof.messenger.MessengerModule;
import org.schulhof.messenger.internal.message.Conversations;
import org.schulhof.messenger.internal.message.MessageView;
import org.schulhof.messenger.internal.message.Originals;
import org.schulhof.messenger.internal.room.RefusedException;
import org.schulhof.messenger.internal.room.RefusedException.Reason;
import org.schulhof.messenger.internal.room.Room;
import org.schulhof.messenger.internal.room.Rooms;

/**
 * Reports messages (R19, R33). What is reported is copied as it is then: whoever wrote it can delete or change their message
 * and does not get out of the report by that.
 */
@Component(service = Excerpts.class)
public final class Excerpts {

    /** How many messages before the reported one, and as many after it, go with it at most. */
    static final int FARTHEST = 10;

    private final Persistence persistence;
    private final Rooms rooms;
    private final Conversations conversations;
    private final Originals originals;
    private final Attachments attachments;
    private final Seals seals;
    private final Reports reports;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public Excerpts(
            @Reference Persistence persistence,
            @Reference Rooms rooms,
            @Reference Conversations conversations,
            @Reference Originals originals,
            @Reference Attachments attachments,
            @Reference Seals seals,
            @Reference Reports reports,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.persistence = persistence;
        this.rooms = rooms;
        this.conversations = conversations;
        this.originals = originals;
        this.attachments = attachments;
        this.seals = seals;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    static String thing(long excerptId, int number) {
        return "excerpt/" + excerptId + "/" + number;
    }

    /**
     * Brings a message of somebody else before the head.
     *
     * @param distance how many messages before and after it go with it, 0 to {@link #FARTHEST}
     * @throws org.schulhof.messenger.internal.room.UnknownRoomException if the current person does not read it
     * @throws RefusedException if it was deleted, or is their own
     * @throws org.schulhof.api.filter.RefusedTextException if the school's filters refuse the reason
     * @throws org.schulhof.api.inspection.TooManyReportsException if they have reported too much today
     */
    public void report(long roomId, int number, String reason, int distance) {
        Person reporter = rooms.reader();
        Room room = rooms.require(roomId);
        if (distance < 0 || distance > FARTHEST) {
            throw new IllegalArgumentException("Not a distance: " + distance);
        }
        List<MessageView> messages = conversations.around(roomId, number, distance);
        MessageView reported = messages.stream()
                .filter(view ->
                        view.message().number() == number && view.message().isSent())
                .findFirst()
                .orElseThrow(() -> new RefusedException(Reason.GONE));
        if (reported.message().isBy(reporter.id())) {
            throw new RefusedException(Reason.NOT_YOURS);
        }
        ExcerptText text = text(room, number, messages);
        byte[] canonical = text.canonical();
        String sha256 = ExcerptText.sha256(canonical);
        Map<Integer, List<Long>> copies = copies(messages);
        persistence.runInTransaction(entityManager -> {
            long key = seals.createKey(MessengerModule.ID);
            Excerpt excerpt = new Excerpt(
                    roomId,
                    number,
                    reported.message().senderId().orElse(null),
                    reporter.id(),
                    key,
                    sha256,
                    seals.seal(key, canonical, Excerpt.place(roomId, number)),
                    clock.instant());
            entityManager.persist(excerpt);
            entityManager.flush();
            copies.forEach((of, files) -> attachments.save(
                    new AttachmentPlace(MessengerModule.ID, thing(excerpt.id(), of)), FormattedText.EMPTY, files));
            reports.report(new NewReport(
                    MessengerModule.ID,
                    Long.toString(excerpt.id()),
                    concerned(room, messages),
                    messages.get(0).message().sentAt(),
                    end(messages),
                    reason));
            audit.record(
                    "messenger.report", "SHA-256 " + sha256, null, text.lines().size() + "");
        });
    }

    private static Instant end(List<MessageView> messages) {
        return messages.stream()
                .map(view -> view.message().sentAt())
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .plusMillis(1);
    }

    /** All who take part, and whoever wrote in the excerpt and has left since. */
    private Set<Long> concerned(Room room, List<MessageView> messages) {
        Set<Long> all = new HashSet<>();
        messages.forEach(view -> view.message().senderId().ifPresent(all::add));
        rooms.people(room).stream().limit(NewReport.MOST_PERSONS - all.size()).forEach(all::add);
        return all;
    }

    private ExcerptText text(Room room, int number, List<MessageView> messages) {
        Map<Integer, List<String>> before = originals.around(
                room,
                messages.get(0).message().number(),
                messages.get(messages.size() - 1).message().number());
        return new ExcerptText(
                room.id(),
                conversations.titles(List.of(room)).get(room.id()),
                number,
                messages.stream()
                        .map(view -> new ExcerptText.Line(
                                view.message().number(),
                                view.sender() == null ? "–" : view.sender().name(),
                                view.message().sentAt(),
                                Optional.ofNullable(view.text()).orElse(""),
                                before.getOrDefault(view.message().number(), List.of()),
                                view.files().stream().map(Attachment::name).toList()))
                        .toList());
    }

    /** The files once more, so that the excerpt keeps them. */
    private Map<Integer, List<Long>> copies(List<MessageView> messages) {
        Map<Integer, List<Long>> copies = new LinkedHashMap<>();
        for (MessageView view : messages) {
            List<Long> ids = new ArrayList<>();
            for (Attachment file : view.files()) {
                ids.add(copy(file));
            }
            if (!ids.isEmpty()) {
                copies.put(view.message().number(), ids);
            }
        }
        return copies;
    }

    private long copy(Attachment file) {
        try {
            return attachments.copy(file).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
