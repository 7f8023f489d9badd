package org.schulhof.files.internal.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.demo.DemoContent;
import org.schulhof.api.demo.DemoPeople;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Role;
import org.schulhof.files.internal.sharing.Shares;
import org.schulhof.files.internal.tree.Changes;
import org.schulhof.files.internal.tree.Files;
import org.schulhof.files.internal.tree.Members;
import org.schulhof.files.internal.tree.Spaces;

/** What the pupil has, and what the teacher has put into the folder of the class, with a drop-box. */
@Component
public final class DemoFiles implements DemoContent {

    private final Spaces spaces;
    private final Changes changes;
    private final Files files;
    private final Shares shares;
    private final CurrentPerson currentPerson;

    @Activate
    public DemoFiles(
            @Reference Spaces spaces,
            @Reference Changes changes,
            @Reference Files files,
            @Reference Shares shares,
            @Reference CurrentPerson currentPerson) {
        this.spaces = spaces;
        this.changes = changes;
        this.files = files;
        this.shares = shares;
        this.currentPerson = currentPerson;
    }

    @Override
    public void fill(DemoPeople people) {
        long teacher = people.as(Role.TEACHER, () -> currentPerson.get().id());
        people.as(Role.TEACHER, () -> {
            Group ownClass = spaces.groups().stream()
                    .filter(group -> group.type() == GroupType.CLASS)
                    .filter(group -> spaces.reader().owned().contains(group.id()))
                    .findFirst()
                    .orElseThrow();
            long root = spaces.ofGroup(ownClass.id());
            put(root, "Willkommen.txt", "Hier liegt alles, was wir im Unterricht brauchen.\n");
            long sheets = changes.createFolder(root, "Arbeitsblätter").id();
            put(sheets, "Lesetagebuch.txt", "Kapitel 1: Wer erzählt?\nKapitel 2: Wo spielt die Geschichte?\n");
            picture(sheets, "Schulhof.png");
            long handIn = changes.createFolder(root, "Abgabe Projekt").id();
            changes.openTo(handIn, Members.DROP);
            return root;
        });
        people.as(Role.PUPIL, () -> {
            long home = spaces.home();
            long german = changes.createFolder(home, "Deutsch").id();
            put(german, "Erörterung Entwurf.txt", "Sollten Handys in der Pause erlaubt sein?\n\nDafür spricht …\n");
            put(
                    german,
                    "Erörterung Entwurf.txt",
                    "Sollten Handys in der Pause erlaubt sein?\n\nDafür spricht erstens …\n");
            changes.createFolder(home, "Mathe");
            put(home, "Stundenplan.txt", "Mo  Deutsch, Mathe, Sport\nDi  Englisch, Musik\n");
            picture(home, "Bild vom Schulhof.png");
            shares.withPerson(german, teacher, false, null);
            return home;
        });
    }

    private void put(long folder, String name, String text) {
        files.put(folder, name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
    }

    private void picture(long folder, String name) {
        files.put(
                folder,
                name,
                () -> Objects.requireNonNull(DemoFiles.class.getResourceAsStream("/schulhof/demo.png")),
                null);
    }
}
