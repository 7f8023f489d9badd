package org.schulhof.kernel.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.schulhof.api.access.Access;
import org.schulhof.api.live.Live;
import org.schulhof.kernel.ModuleService;

/** Passes on what was told, once its transaction has committed. */
@ApplicationScoped
@ModuleService
public class LiveEvents implements Live {

    /** What the core itself tells is for everybody. */
    private static final String CORE = "core";

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9]*\\.[a-z0-9-]+");

    private final Event<Told> told;
    private final LiveStreams streams;
    private final Access access;

    @Inject
    public LiveEvents(Event<Told> told, LiveStreams streams, Access access) {
        this.told = told;
        this.streams = streams;
        this.access = access;
    }

    @Override
    public void tell(Collection<Long> personIds, String kind, String content) {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("Not a kind: " + kind);
        }
        if (content.length() > LONGEST) {
            throw new IllegalArgumentException(kind + " has " + content.length() + " characters");
        }
        List<Long> there =
                personIds.stream().distinct().filter(streams::isThere).toList();
        if (!there.isEmpty()) {
            told.fire(new Told(there, kind, content));
        }
    }

    void passOn(@Observes(during = TransactionPhase.AFTER_SUCCESS) Told event) {
        String module = event.kind().substring(0, event.kind().indexOf('.'));
        event.personIds().stream()
                .filter(person ->
                        module.equals(CORE) || access.decide(person, module).allowed())
                .forEach(person -> streams.tell(person, event.kind(), event.content()));
    }
}
