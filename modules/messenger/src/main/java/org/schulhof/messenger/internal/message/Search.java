package org.schulhof.messenger.internal.message;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.Person;
import org.schulhof.api.text.FullText;
import org.schulhof.api.text.SearchQuery;
import org.schulhof.messenger.internal.room.Room;
import org.schulhof.messenger.internal.room.Rooms;

/**
 * Searches in the current person's chats. There is no index, which would tell the words of what is sealed: messages are opened
 * from the newest on, so many at a time (ADR 21).
 */
@Component(service = Search.class)
public final class Search {

    /** So many messages are opened for one answer. */
    static final int BATCH = 2_000;

    private static final int MOST_HITS = 50;
    private static final int SNIPPET = 160;

    private final Persistence persistence;
    private final Rooms rooms;
    private final Conversations conversations;
    private final Envelopes envelopes;
    private final FullText fullText;
    private final Clock clock;

    @Activate
    public Search(
            @Reference Persistence persistence,
            @Reference Rooms rooms,
            @Reference Conversations conversations,
            @Reference Envelopes envelopes,
            @Reference FullText fullText,
            @Reference Clock clock) {
        this.persistence = persistence;
        this.rooms = rooms;
        this.conversations = conversations;
        this.envelopes = envelopes;
        this.fullText = fullText;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param from where to search further back; empty if all was looked through
     */
    public record Found(List<Hit> hits, Optional<Instant> from) {}

    /**
     * @param typed what all words of which must be found, by their beginnings
     * @param before messages sent earlier; empty for the latest
     */
    public Found find(String typed, Optional<Instant> before) {
        rooms.reader();
        Optional<SearchQuery> query = fullText.query(typed);
        Map<Long, Room> own = rooms.own().stream().collect(Collectors.toMap(Room::id, Function.identity()));
        if (query.isEmpty() || own.isEmpty()) {
            return new Found(List.of(), Optional.empty());
        }
        List<Message> batch = batch(own, before.orElseGet(() -> clock.instant().plusSeconds(1)));
        List<Message> matching = new ArrayList<>();
        Instant end = batch.size() < BATCH ? null : batch.get(batch.size() - 1).sentAt();
        for (Message message : batch) {
            boolean matches = envelopes
                    .open(own.get(message.roomId()), message)
                    .filter(text -> matches(text, query.get()))
                    .isPresent();
            if (matches && matching.size() == MOST_HITS) {
                end = matching.get(MOST_HITS - 1).sentAt();
                break;
            }
            if (matches) {
                matching.add(message);
            }
        }
        return new Found(hits(matching, own, query.get()), Optional.ofNullable(end));
    }

    private List<Message> batch(Map<Long, Room> own, Instant before) {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select m from Message m where m.roomId in :rooms and m.sentAt < :before and m.state = :sent"
                                + " order by m.sentAt desc",
                        Message.class)
                .setParameter("rooms", own.keySet())
                .setParameter("before", before)
                .setParameter("sent", MessageState.SENT)
                .setMaxResults(BATCH)
                .getResultList());
    }

    private boolean matches(String text, SearchQuery query) {
        String index = fullText.index(text);
        return query.patterns().stream()
                .allMatch(word -> word.stream().anyMatch(pattern -> index.contains(pattern.replace("%", ""))));
    }

    private List<Hit> hits(List<Message> matching, Map<Long, Room> own, SearchQuery query) {
        Map<Long, String> titles = conversations.titles(
                matching.stream().map(Message::roomId).distinct().map(own::get).toList());
        Map<Long, Person> senders = conversations.names(matching.stream()
                .flatMap(message -> message.senderId().stream())
                .collect(Collectors.toSet()));
        return matching.stream()
                .map(message -> new Hit(
                        message.roomId(),
                        message.number(),
                        titles.get(message.roomId()),
                        message.senderId().map(senders::get).orElse(null),
                        message.sentAt(),
                        fullText.snippet(
                                envelopes
                                        .open(own.get(message.roomId()), message)
                                        .orElse(""),
                                query,
                                SNIPPET)))
                .toList();
    }
}
