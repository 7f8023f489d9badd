package org.schulhof.kernel.setting;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;

/** What the launcher tells the portal about this installation, in the server's environment. */
@ApplicationScoped
public class Installation {

    /** The data folder: files, module store, what the launcher shows. */
    public Path data() {
        String data = System.getenv("SCHULHOF_DATA");
        if (data == null) {
            throw new IllegalStateException("The environment lacks SCHULHOF_DATA; start the portal by ./schulhof run");
        }
        return Path.of(data);
    }

    /** Whether an empty portal is to be filled with the demo school. */
    public boolean wantsDemo() {
        return "true".equals(System.getenv("SCHULHOF_DEMO"));
    }

    /** Whether modules are changed while it runs, by {@code ./schulhof dev}. */
    public boolean isForDevelopment() {
        return "true".equals(System.getenv("SCHULHOF_DEV"));
    }

    /** Whether tests may move the clock. */
    public boolean isForTests() {
        return "true".equals(System.getenv("SCHULHOF_TEST"));
    }
}
