package org.schulhof.system.homework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.contract.ModuleFile;
import org.schulhof.system.contract.PortalContract;

class HomeworkPortalIT implements PortalContract {

    private final List<String> addresses = new ArrayList<>();

    @Override
    public ModuleFile module() {
        return new ModuleFile(Path.of("target", "dist", "modules", "org.schulhof.homework.jar"));
    }

    /** A task of the teacher's, on which the pupil has worked. */
    @Override
    public void prepare(Visitors visitors) {
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        String mark = Long.toString(System.nanoTime(), 36);
        HomeworkPages pages = new HomeworkPages(teacher);
        long task = pages.draft("Prüfung " + mark, LocalDate.of(2027, 4, 13), 5).set();
        addresses.add("set.xhtml?id=" + task);
        addresses.add("task.xhtml?id=" + task);
        addresses.add("edit.xhtml?id=" + task);
        addresses.add("index.xhtml?of=set&view=OVER");
        addresses.add("index.xhtml?view=DONE");
    }

    @Override
    public Collection<String> addresses() {
        return addresses;
    }
}
