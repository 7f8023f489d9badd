package org.schulhof.portal.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.Person;

/** Initials and a colour that stay with a person. */
@Named("avatars")
@ApplicationScoped
public class Avatars {

    public String initials(@Nullable Person person) {
        return person == null ? "?" : initial(person.firstName()) + initial(person.lastName());
    }

    public String hue(@Nullable Person person) {
        return person == null ? Hue.step(-1) : Hue.of(person.id());
    }

    private static String initial(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .limit(1)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("");
    }
}
