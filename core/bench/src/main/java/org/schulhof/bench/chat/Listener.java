package org.schulhof.bench.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser of a member that hears of changes in rooms. */
class Listener extends Ear {

    private static final Pattern HINT =
            Pattern.compile("\"kind\":\"messenger\\.(?:unread|change)\",\"content\":\"(\\d+) (\\d+)\"");

    final Member member;
    private final List<Hint> heard = new ArrayList<>();

    Listener(Member member) {
        this.member = member;
    }

    /** That a room has changed. */
    record Hint(long room, int change, long nanos) {}

    @Override
    void hear(String text, long nanos) {
        Matcher hint = HINT.matcher(text);
        if (hint.find()) {
            Hint one = new Hint(Long.parseLong(hint.group(1)), Integer.parseInt(hint.group(2)), nanos);
            synchronized (heard) {
                heard.add(one);
            }
            hear(one);
        }
    }

    void hear(Hint hint) {
        // is only kept
    }

    /** All of a room since the last time that it was asked for, in the order in which they came. */
    List<Hint> take(long room) {
        synchronized (heard) {
            List<Hint> of = heard.stream().filter(hint -> hint.room == room).toList();
            heard.removeAll(of);
            return of;
        }
    }

    boolean hasHeard(long room, int change) {
        synchronized (heard) {
            return heard.stream().anyMatch(hint -> hint.room == room && hint.change >= change);
        }
    }
}
