package org.schulhof.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person asked for at the command line. */
record Options(
        int port,
        Path data,
        @Nullable String jdbcUrl,
        boolean demo,
        @Nullable String bind,
        Optional<TlsFiles> tls,
        Optional<Proxies> proxies,
        boolean development) {

    /** Passwords that everybody can read in the documentation stay on this machine unless told otherwise. */
    String bindAddress(DataFolder folder) {
        if (bind != null) {
            return bind;
        }
        return demo || Files.exists(folder.demoSignIns()) ? "127.0.0.1" : "0.0.0.0";
    }
}
