package org.schulhof.kernel.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.schulhof.kernel.setting.Settings;

/** The school's virus scanner, a clamd, if it has one. */
@ApplicationScoped
public class Scanner {

    /** Where it listens. */
    public static final String ADDRESS = "scanner.address";

    private static final Logger LOG = Logger.getLogger(Scanner.class.getName());

    /** For so long whoever brings a file does not wait for a scanner that did not answer. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

    private final Settings settings;
    private final Clock clock;
    private volatile LeftAlone leftAlone = new LeftAlone("", Instant.EPOCH);

    @Inject
    public Scanner(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** A content, opened to be read once. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /** Empty if the school has none. */
    public String address() {
        return settings.find(ADDRESS).orElse("");
    }

    public boolean isThere() {
        return !address().isEmpty();
    }

    /** Whether the text names a place where one could listen. */
    public static boolean isAddress(String text) {
        return ScannerAddress.parse(text).isPresent();
    }

    /** For whoever brings a content and waits; a scanner that has just not answered is not asked. */
    public Verdict askBriefly(Source content) {
        if (leftAlone.holds(address(), clock.instant())) {
            return Verdict.unknown("");
        }
        return ask(content);
    }

    /** What it says about a content. */
    public Verdict ask(Source content) {
        Optional<Clamd> clamd = clamd();
        if (clamd.isEmpty()) {
            return Verdict.UNASKED;
        }
        try (InputStream opened = content.open()) {
            return ask(clamd.get(), opened);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A content can't be read by the virus scanner", e);
            return Verdict.unknown(String.valueOf(e.getMessage()));
        }
    }

    private Verdict ask(Clamd clamd, InputStream content) {
        try {
            Verdict verdict = Verdict.of(clamd.scan(content));
            leftAlone = new LeftAlone("", Instant.EPOCH);
            return verdict;
        } catch (IOException e) {
            LOG.log(Level.WARNING, () -> "The virus scanner does not answer: " + e);
            leftAlone = new LeftAlone(address(), clock.instant().plus(LEFT_ALONE));
            return Verdict.unknown(String.valueOf(e.getMessage()));
        }
    }

    /** Its version and that of what it knows; empty if it does not answer. */
    public Optional<String> version() {
        try {
            Optional<Clamd> clamd = clamd();
            return clamd.isEmpty() ? Optional.empty() : Optional.of(clamd.get().ask("VERSION"));
        } catch (IOException e) {
            LOG.log(Level.FINE, "The virus scanner does not answer", e);
            return Optional.empty();
        }
    }

    /** The one at another address is asked. */
    private record LeftAlone(String address, Instant until) {

        boolean holds(String asked, Instant now) {
            return !asked.isEmpty() && asked.equals(address) && now.isBefore(until);
        }
    }

    private Optional<Clamd> clamd() {
        return ScannerAddress.parse(address()).map(Clamd::new);
    }
}
