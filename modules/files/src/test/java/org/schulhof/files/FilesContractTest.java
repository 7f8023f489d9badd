package org.schulhof.files;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.schulhof.api.dav.DavLockRequest;
import org.schulhof.api.dav.DavProperty;
import org.schulhof.api.dav.DavTree;
import org.schulhof.api.module.Texts;
import org.schulhof.api.person.Person;
import org.schulhof.files.internal.sharing.Shares;
import org.schulhof.files.internal.tree.Changes;
import org.schulhof.files.internal.tree.Files;
import org.schulhof.files.internal.tree.Members;
import org.schulhof.files.internal.tree.Spaces;
import org.schulhof.testkit.contract.ModuleBench;
import org.schulhof.testkit.contract.ModuleContract;
import org.schulhof.testkit.contract.Subject;

class FilesContractTest implements ModuleContract {

    private int folders;

    @Override
    public void fill(ModuleBench bench, Subject subject) {
        Person person = subject.person();
        Spaces spaces = bench.get(Spaces.class);
        Changes changes = bench.get(Changes.class);
        Shares shares = bench.get(Shares.class);

        // In the folder of a group, and shared by somebody else with the person
        bench.school.signIn(bench.school.weiss);
        long group = spaces.ofGroup(bench.school.class7a.id());
        changes.openTo(group, Members.WRITE);
        long others = changes.createFolder(group, "Blätter " + (char) ('A' + folders++))
                .id();
        shares.withPerson(others, person.id(), true, null);

        bench.school.join(bench.school.class7a, person);
        bench.school.signIn(person);
        put(bench, group, subject);
        changes.createFolder(others, subject.word());

        // Their own: a file of two versions, one in the trash, a folder that they share
        long home = spaces.home();
        long folder = changes.createFolder(home, subject.word()).id();
        String name = subject.word() + ".txt";
        put(bench, folder, name, subject.file());
        put(bench, folder, name, subject.file());
        changes.trash(put(bench, home, subject));
        mark(bench, home, subject);
        shares.withPerson(folder, bench.school.weiss.id(), false, null);
    }

    /** As a program does that looks at the files as at a drive. */
    private static void mark(ModuleBench bench, long home, Subject subject) {
        List<String> top = List.of(Texts.of(FilesModule.class, Locale.GERMAN).get("tab.home"));
        DavTree drive = bench.all(DavTree.class).get(0);
        String name = subject.word();
        String xml = "<X:%s xmlns:X='%s'>%s</X:%s>".formatted(name, subject.word(), subject.word(), name);
        drive.note(top, List.of(new DavProperty(new QName(subject.word(), name), xml)), Tokens.none());
        drive.lock(
                top,
                new DavLockRequest(true, false, "<owner>" + subject.word() + "</owner>", Duration.ofMinutes(5)),
                Tokens.none());
    }

    private static long put(ModuleBench bench, long folder, Subject subject) {
        return put(bench, folder, subject.word() + ".txt", subject.file());
    }

    private static long put(ModuleBench bench, long folder, String name, byte[] content) {
        return bench.get(Files.class)
                .put(folder, name, () -> new ByteArrayInputStream(content), null)
                .id();
    }

    @Override
    public Set<String> notPersonal() {
        return Set.of(
                // other nodes and contents
                "files_space.root_id", "files_node.current_id", "files_node.trash_id", "files_version.file_id");
    }

    @Override
    public Map<String, String> askNobody() {
        return Map.of(
                "Preview.way", "tells by what a type is shown",
                "Spaces.quota", "tells what the school has decided");
    }
}
