package org.schulhof.files;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.Person;
import org.schulhof.files.internal.sharing.Shares;
import org.schulhof.files.internal.tree.Changes;
import org.schulhof.files.internal.tree.Deletion;
import org.schulhof.files.internal.tree.FileVersion;
import org.schulhof.files.internal.tree.Files;
import org.schulhof.files.internal.tree.Node;
import org.schulhof.files.internal.tree.NodeLock;
import org.schulhof.files.internal.tree.NodeProperty;
import org.schulhof.files.internal.tree.Share;
import org.schulhof.files.internal.tree.Space;
import org.schulhof.files.internal.tree.Spaces;
import org.schulhof.files.internal.tree.Tree;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.ListedWords;
import org.schulhof.testkit.MemoryFileStore;
import org.schulhof.testkit.PlannedJobs;
import org.schulhof.testkit.SmallSchool;
import org.schulhof.testkit.StandardPolicies;
import org.schulhof.testkit.SteppingClock;
import org.schulhof.testkit.ToldPeople;

/** The files of a small school, over a real database. */
public final class Desk {

    public static final String MIGRATIONS = "schulhof/migrations";

    public final SmallSchool school = new SmallSchool();
    public final SteppingClock clock = new SteppingClock();
    public final PlannedJobs jobs = new PlannedJobs();
    public final StandardPolicies policies = new StandardPolicies();
    public final ListedWords filter = new ListedWords();
    public final MemoryFileStore store = new MemoryFileStore();
    public final ToldPeople told = new ToldPeople(school.people());
    public final Persistence persistence;
    public final Spaces spaces;
    public final Tree tree;
    public final Deletion deletion;
    public final Changes changes;
    public final Files files;
    public final Shares shares;
    public long most = 1 << 20;

    public Desk(EmbeddedMariaDb database) {
        database.clear();
        persistence = database.persistence(
                Space.class, Node.class, FileVersion.class, Share.class, NodeLock.class, NodeProperty.class);
        spaces = new Spaces(school.access(), persistence, school.groups(), policies, clock);
        tree = new Tree(spaces, persistence, clock);
        deletion = new Deletion(store);
        changes = new Changes(spaces, tree, deletion, persistence, store, filter, policies, jobs, clock);
        files = new Files(spaces, tree, changes, deletion, persistence, store, () -> most, filter, policies, clock);
        shares = new Shares(spaces, tree, persistence, school.people(), school.groups(), told, clock);
    }

    /** The person's own folder; they are signed in afterwards. */
    public long home(Person person) {
        school.signIn(person);
        return spaces.home();
    }

    public long put(long folder, String name, String text) {
        return files.put(folder, name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null)
                .id();
    }

    public List<String> names(long folder) {
        return tree.list(tree.open(folder), Tree.Order.NAME, 0, Tree.PAGE).stream()
                .map(Node::name)
                .toList();
    }

    public String text(long file) {
        try (InputStream content = files.open(files.require(file, null))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public long used(long root) {
        return tree.open(root).space().usedBytes();
    }
}
