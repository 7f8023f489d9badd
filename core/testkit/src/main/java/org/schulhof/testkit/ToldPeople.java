package org.schulhof.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.notification.Notifications;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;

/** Notes down what people are told; in German. */
public final class ToldPeople implements Notifications {

    private final People people;
    private final List<Told> told = new ArrayList<>();

    public ToldPeople(People people) {
        this.people = people;
    }

    public record Told(
            long personId,
            String kind,
            String text,
            @Nullable String link) {}

    @Override
    public void tell(long personId, String kind, String text, @Nullable String link) {
        told.add(new Told(personId, kind, text, link));
    }

    @Override
    public void tell(long personId, String kind, Wording wording, @Nullable String link) {
        people.named(Set.of(personId))
                .values()
                .forEach(person -> tell(personId, kind, wording.in(Locale.GERMAN, person), link));
    }

    /** All that the person was told, in its order. */
    public List<Told> to(Person person) {
        return told.stream().filter(one -> one.personId() == person.id()).toList();
    }

    public void clear() {
        told.clear();
    }
}
