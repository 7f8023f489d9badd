package org.schulhof.system.calendar;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.contract.ModuleFile;
import org.schulhof.system.contract.PortalContract;

class CalendarPortalIT implements PortalContract {

    private final List<String> addresses = new ArrayList<>();

    @Override
    public ModuleFile module() {
        return new ModuleFile(Path.of("target", "dist", "modules", "org.schulhof.calendar.jar"));
    }

    /** A series of the pupil's in a calendar of their own, in two states; an invitation; public parts are offered. */
    @Override
    public void prepare(Visitors visitors) {
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        String mark = Long.toString(System.nanoTime(), 36);
        pupil.open(CalendarPages.FOLDER + "calendars.xhtml");
        pupil.page().locator("[id='create:name']").fill("Sport " + mark);
        pupil.page().locator("[id='create:go']").click();
        pupil.page().locator("a[href^='settings.xhtml']").first().waitFor();
        long entry = new CalendarPages(pupil)
                .draft("Training " + mark, LocalDate.of(2027, 3, 1), "16:00", "17:30")
                .repeated("WEEKLY")
                .save();
        pupil.open(CalendarPages.FOLDER + "edit.xhtml?scope=ALL&id=" + entry);
        pupil.page().locator("[id='form:place']").fill("Halle");
        new CalendarPages(pupil).save();
        addresses.add("compare.xhtml?id=" + entry);
        new CalendarPages(visitors.signedIn(DemoPerson.TEACHER))
                .draft("Gespräch " + mark, LocalDate.of(2027, 3, 2), "13:00", "13:30")
                .invite("Paul Schmitt")
                .save();
        CalendarPages.offerPublicParts(visitors.signedIn(DemoPerson.HEAD), true);
        for (String view : List.of("WEEK", "DAY", "LIST")) {
            addresses.add("index.xhtml?view=" + view + "&date=2027-03-01");
        }
        addresses.add("search.xhtml?q=" + mark);
    }

    @AfterEach
    void offerNoPublicPartsAnyMore(Visitors visitors) {
        CalendarPages.offerPublicParts(visitors.signedIn(DemoPerson.HEAD), false);
    }

    @Override
    public Collection<String> addresses() {
        return addresses;
    }
}
