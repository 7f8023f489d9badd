package org.schulhof.system.messenger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Visitors;
import org.schulhof.system.contract.ModuleFile;
import org.schulhof.system.contract.PortalContract;

class MessengerPortalIT implements PortalContract {

    private final List<String> addresses = new ArrayList<>();

    @Override
    public ModuleFile module() {
        return new ModuleFile(Path.of("target", "dist", "modules", "org.schulhof.messenger.jar"));
    }

    /** A chat of a teacher with a pupil, in which each has something to report. */
    @Override
    public void prepare(Visitors visitors) {
        ChatPages teacher = new ChatPages(visitors.signedIn(DemoPerson.TEACHER));
        long room = teacher.begin("Paul Schmitt");
        teacher.send("Hast du das *Schwimmzeug* dabei?");
        ChatPages pupil = new ChatPages(visitors.signedIn(DemoPerson.PUPIL));
        pupil.open(room);
        pupil.send("Ja, siehe https://example.org/schwimmbad");
        pupil.settle();
        addresses.add("index.xhtml?room=" + room);
        addresses.add("room.xhtml?id=" + room);
        addresses.add("report.xhtml?room=" + room + "&number=1");
        addresses.add("report.xhtml?number=2&room=" + room);
        addresses.add("search.xhtml?q=Schwimm");
    }

    @Override
    public Collection<String> addresses() {
        return addresses;
    }
}
