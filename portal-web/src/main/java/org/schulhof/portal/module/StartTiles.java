package org.schulhof.portal.module;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.module.Tile;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.database.SeparateInvocation;
import org.schulhof.kernel.module.Bulkhead;
import org.schulhof.kernel.module.Bulkhead.Place;
import org.schulhof.kernel.module.Contribution;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.person.Identity;
import org.schulhof.portal.frame.Faults;
import org.schulhof.portal.frame.Reader;

/** Asks the modules for their tiles, all at once; whoever throws or takes longer than a second loses its own tile only. */
@Named("startTiles")
@RequestScoped
public class StartTiles {

    private static final Logger LOG = Logger.getLogger(StartTiles.class.getName());
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final SchoolModules modules;
    private final Reader reader;
    private final Identity identity;
    private final Bulkhead bulkhead;
    private final SeparateInvocation separately;
    private final Faults faults;
    private @Nullable List<StartTile> tiles;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    public StartTiles(
            SchoolModules modules,
            Reader reader,
            Identity identity,
            Bulkhead bulkhead,
            SeparateInvocation separately,
            Faults faults) {
        this.modules = modules;
        this.reader = reader;
        this.identity = identity;
        this.bulkhead = bulkhead;
        this.separately = separately;
        this.faults = faults;
    }

    /** The tiles of the modules that are open to the reader, by the modules' titles. */
    public List<StartTile> getAll() {
        if (tiles == null) {
            tiles = ask();
        }
        return tiles;
    }

    private List<StartTile> ask() {
        long deadline = System.nanoTime() + LIMIT_NANOS;
        List<Asked> asked = new ArrayList<>();
        for (InstalledModule module : modules.open()) {
            for (Contribution<Tile> tile : module.contributions(Tile.class)) {
                asked.add(new Asked(module, submit(module, tile)));
            }
        }
        return asked.stream().map(one -> answer(one, deadline)).toList();
    }

    private @Nullable Future<Tile.Content> submit(InstalledModule module, Contribution<Tile> tile) {
        Place place = bulkhead.enter(module.id(), Bulkhead.Door.TILE).orElse(null);
        if (place == null) {
            return null;
        }
        Person person = reader.getPerson();
        Locale locale = reader.getLocale();
        FutureTask<Tile.Content> task = new FutureTask<>(() ->
                identity.callAs(person, locale, () -> tile.call(service -> service.content(person, locale))));
        executor.execute(() -> {
            try (place) {
                separately.run(task);
            }
        });
        return task;
    }

    private StartTile answer(Asked asked, long deadline) {
        if (asked.future == null) {
            return StartTile.late(asked.module, reader);
        }
        try {
            Tile.Content content = asked.future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return StartTile.of(asked.module, reader, content);
        } catch (ExecutionException e) {
            return StartTile.broken(asked.module, reader, faults.record("tile of " + asked.module, e.getCause()));
        } catch (TimeoutException e) {
            asked.future.cancel(true);
            LOG.log(Level.WARNING, "The tile of {0} takes longer than a second", asked.module);
            return StartTile.late(asked.module, reader);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return StartTile.late(asked.module, reader);
        }
    }

    /** A tile that was asked for; without a future if too many are still waiting for it. */
    private record Asked(InstalledModule module, @Nullable Future<Tile.Content> future) {}
}
