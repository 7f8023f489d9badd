package org.schulhof.bench.chat;

import java.util.List;

/** The room of a club. */
public record ChatRoom(long id, List<Member> members) {

    public ChatRoom {
        members = List.copyOf(members);
    }
}
