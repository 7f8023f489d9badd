package org.schulhof.mischief;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Component;
import org.schulhof.api.module.Tile;
import org.schulhof.api.person.Person;

@Component
public final class SlowTile implements Tile {

    @Override
    public Content content(Person reader, Locale locale) {
        try {
            TimeUnit.SECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Content(List.of(), "Too late");
    }
}
