package org.schulhof.kernel.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.ModuleService;
import org.schulhof.text.CleanTexts;

/** Formatted texts with mentions of the school's people, as far as the writer may see them. */
@ApplicationScoped
@ModuleService
public class SchoolTexts extends CleanTexts {

    @Inject
    public SchoolTexts(People people) {
        super(ids -> names(people, ids));
    }

    private static Map<Long, String> names(People people, Collection<Long> ids) {
        return people.findAll(ids).values().stream()
                .filter(Person::active)
                .collect(Collectors.toMap(Person::id, Person::name));
    }
}
