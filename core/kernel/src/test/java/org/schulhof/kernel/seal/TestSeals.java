package org.schulhof.kernel.seal;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import org.schulhof.kernel.seal.SchoolSeals.KeyDestroyed;
import org.schulhof.kernel.setting.Installation;

/** The services of this feature as the server makes them. A second one over the same data is the portal after a crash. */
public final class TestSeals {

    public static final Class<?>[] ENTITIES = {SchoolKeyRecord.class, SealingKey.class};

    public final SchoolKeys schoolKeys;
    public final SealingKeys keys;
    public final ModuleKeys moduleKeys;
    public final SchoolSeals seals;

    public TestSeals(EntityManager entityManager, Path data, Clock clock) {
        Installation installation = new Installation() {
            @Override
            public Path data() {
                return data;
            }
        };
        schoolKeys = new SchoolKeys(entityManager, installation, clock);
        keys = new SealingKeys(entityManager, schoolKeys);
        moduleKeys = new ModuleKeys(keys);
        seals = new SchoolSeals(keys, heardAtOnce());
    }

    /** The server tells it once the transaction has committed. */
    @SuppressWarnings("unchecked")
    private Event<KeyDestroyed> heardAtOnce() {
        return (Event<KeyDestroyed>) Proxy.newProxyInstance(
                TestSeals.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    seals.forget((KeyDestroyed) arguments[0]);
                    return null;
                });
    }
}
