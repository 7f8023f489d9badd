package org.schulhof.portal.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.inspection.Cases;
import org.schulhof.portal.administration.RequestParameters;

/** Those at work here whom the head chooses for a case, while the form goes to and fro. */
public final class AppointedPeople {

    private static final int CANDIDATES = 8;
    private static final int LOOKED_THROUGH = 100;

    private final People people;
    private final Predicate<Person> uninvolved;
    private final Chosen chosen;
    private String search;

    /** @param uninvolved who has nothing to do with what is looked into */
    AppointedPeople(People people, RequestParameters parameters, Predicate<Person> uninvolved) {
        this.people = people;
        this.uninvolved = uninvolved;
        this.chosen = Chosen.of(parameters.text("appointed"));
        this.search = parameters.text("appointedSearch");
    }

    /** The form comes back with who was found. */
    public void find() {
        // what was typed is a parameter of this request already
    }

    public void appoint(long personId) {
        chosen.add(personId);
        search = "";
    }

    public void appointNot(long personId) {
        chosen.remove(personId);
    }

    Set<Long> ids() {
        return chosen.ids();
    }

    /** As the form carries them along. */
    public String getChosen() {
        return chosen.toString();
    }

    public Collection<Person> getPeople() {
        return people.findAll(chosen.ids()).values();
    }

    /** Those whose names begin as what was typed. */
    public List<Person> getCandidates() {
        return search.isBlank()
                ? List.of()
                : people.search(search, 0, LOOKED_THROUGH).stream()
                        .filter(Cases::isSuitable)
                        .filter(uninvolved)
                        .filter(person -> !chosen.ids().contains(person.id()))
                        .limit(CANDIDATES)
                        .toList();
    }

    public String getSearch() {
        return search;
    }
}
