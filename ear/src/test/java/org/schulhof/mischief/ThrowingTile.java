package org.schulhof.mischief;

import java.util.Locale;
import org.osgi.service.component.annotations.Component;
import org.schulhof.api.module.Tile;
import org.schulhof.api.person.Person;

@Component
public final class ThrowingTile implements Tile {

    @Override
    public Content content(Person reader, Locale locale) {
        throw new IntendedMischief();
    }
}
