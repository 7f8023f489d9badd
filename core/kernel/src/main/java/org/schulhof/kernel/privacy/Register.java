package org.schulhof.kernel.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.privacy.PersonalData.Holding;
import org.schulhof.api.privacy.PersonalData.Purpose;
import org.schulhof.kernel.fault.FaultNumber;

/** What the portal and its modules store about people, by purpose, for everybody to read (R25). */
@ApplicationScoped
public class Register {

    private static final Logger LOG = Logger.getLogger(Register.class.getName());

    private final Holders holders;
    private final CurrentPerson currentPerson;

    @Inject
    Register(Holders holders, CurrentPerson currentPerson) {
        this.holders = holders;
        this.currentPerson = currentPerson;
    }

    /** In the reader's language. */
    public Contents read() {
        Locale locale = currentPerson.locale();
        Map<Purpose, List<Entry>> entries = new EnumMap<>(Purpose.class);
        List<Silent> silent = new ArrayList<>();
        for (DataHolder holder : holders.present()) {
            try {
                for (Holding holding : holder.describe(locale)) {
                    entries.computeIfAbsent(holding.purpose(), purpose -> new ArrayList<>())
                            .add(new Entry(holding.what(), holder.title(locale)));
                }
            } catch (RuntimeException | LinkageError e) {
                String fault = FaultNumber.next();
                LOG.log(
                        Level.SEVERE,
                        e,
                        () -> "Fault " + fault + ": " + holder.name() + " does not tell what it holds");
                silent.add(new Silent(holder.title(locale), fault));
            }
        }
        holders.absent().forEach(name -> silent.add(new Silent(holders.title(name, locale), "")));
        return new Contents(
                entries.entrySet().stream()
                        .map(purpose -> new Section(purpose.getKey(), purpose.getValue()))
                        .toList(),
                silent);
    }

    /** @param silent the modules that can't be asked now */
    public record Contents(List<Section> sections, List<Silent> silent) {}

    /** What is stored for one purpose. */
    public record Section(Purpose purpose, List<Entry> entries) {}

    /** @param holder title of who stores it */
    public record Entry(String what, String holder) {}

    /** @param fault number of its failure; empty if it does not run */
    public record Silent(String title, String fault) {}
}
