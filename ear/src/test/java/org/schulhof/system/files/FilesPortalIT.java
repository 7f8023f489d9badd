package org.schulhof.system.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.contract.ModuleFile;
import org.schulhof.system.contract.PortalContract;

class FilesPortalIT implements PortalContract {

    private final List<String> addresses = new ArrayList<>();

    @Override
    public ModuleFile module() {
        return new ModuleFile(Path.of("target", "dist", "modules", "org.schulhof.files.jar"));
    }

    /** A folder of the pupil's, that the teacher reads, with a text in it. */
    @Override
    public void prepare(Visitors visitors) {
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        String mark = Long.toString(System.nanoTime(), 36);
        Drive drive = new Drive(pupil);
        drive.home();
        long folder = drive.folder("Kunst " + mark);
        drive.upload("Skizze " + mark + ".txt", "Blau");
        addresses.add("index.xhtml?folder=" + folder + "&order=newest");
        addresses.add("details.xhtml?id=" + drive.idOf("Skizze " + mark + ".txt"));
        addresses.add("details.xhtml?id=" + folder + "&who=Mohammed");
        addresses.add("move.xhtml?ids=" + folder);
        addresses.add("search.xhtml?q=" + mark);
    }

    @Override
    public Collection<String> addresses() {
        return addresses;
    }
}
