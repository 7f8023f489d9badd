package org.schulhof.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.access.Access;
import org.schulhof.api.access.AccessDecision;
import org.schulhof.api.access.AccessDecision.Kind;
import org.schulhof.api.access.AccessDecision.Obstacle;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.group.Belonging;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.group.Groups;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Guardians;
import org.schulhof.api.person.MailAddresses;
import org.schulhof.api.person.NotSignedInException;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.api.text.FormattedTexts;
import org.schulhof.text.CleanTexts;

/**
 * An invented school in memory: the core's services as a module sees them, with the core's rules of who sees whom. Every
 * module is open to everybody until {@link #close} is called, and nobody has a right until {@link #grant} is called.
 */
public final class SmallSchool {

    private final Map<Long, Person> people = new TreeMap<>();
    private final Map<Long, Group> groups = new TreeMap<>();
    private final Map<Long, Set<Long>> members = new TreeMap<>();
    private final Map<Long, Set<Long>> owners = new TreeMap<>();
    private final Map<Long, Set<Long>> children = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final Set<String> rights = new HashSet<>();
    private final Map<String, Set<Long>> rightsOfPeople = new HashMap<>();
    private @Nullable Person signedIn;
    private Locale locale = Locale.GERMAN;

    /** Pupil of 7a, member of the chess club. */
    public final Person mia = person("Mia", "Schulze-Brömmelkamp", Role.PUPIL);
    /** Pupil of 7a. */
    public final Person emil = person("Emil", "Yıldız", Role.PUPIL);
    /** Pupil of 9b, member of the chess club. */
    public final Person lukasz = person("Łukasz", "Nowak", Role.PUPIL);
    /** Pupil of 9b, in no group with Mia. */
    public final Person zoe = person("Zoë", "Öztürk", Role.PUPIL);
    /** Teaches 7a, owns it and the chess club. */
    public final Person weiss = person("Karin", "Weiß", Role.TEACHER);
    /** Teacher, in no group with Mia. */
    public final Person gross = person("Jonas", "Groß", Role.TEACHER);
    /** Mia's mother, in no group. */
    public final Person petra = person("Petra", "Schulze-Brömmelkamp", Role.GUARDIAN);
    /** Office. */
    public final Person office = person("Sabine", "d'Alessio", Role.STAFF);

    public final Group class7a = group("7a", GroupType.CLASS, Set.of(weiss), mia, emil);
    public final Group class9b = group("9b", GroupType.CLASS, Set.of(gross), lukasz, zoe);
    public final Group chess = group("Schach-AG", GroupType.CLUB, Set.of(weiss), mia, lukasz);
    public final Group staff = group("Kollegium", GroupType.STAFF, Set.of(), weiss, gross, office);
    public final Group pupils =
            group("Alle Schülerinnen und Schüler", GroupType.ROLE, Set.of(), mia, emil, lukasz, zoe);

    {
        entrust(petra, mia);
    }

    private final Directory directory = new Directory();
    private final Memberships memberships = new Memberships();
    private final Decisions decisions = new Decisions();
    private final SignedIn currentPerson = new SignedIn();

    public People people() {
        return directory;
    }

    /** As the portal cleans them, with mentions of whom the signed-in person sees. */
    public FormattedTexts texts() {
        return new CleanTexts(
                ids -> people().findAll(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name)));
    }

    public Groups groups() {
        return memberships;
    }

    public Access access() {
        return decisions;
    }

    public CurrentPerson currentPerson() {
        return currentPerson;
    }

    /** Petra is Mia's; {@link #entrust} adds others. */
    public Guardians guardians() {
        return guardian -> Set.copyOf(children.getOrDefault(guardian, Set.of()));
    }

    /** Of {@code small.school.example}. */
    public MailAddresses mailAddresses() {
        return new Addresses();
    }

    /** From now on the guardian has the care of the child too. */
    public void entrust(Person guardian, Person child) {
        children.computeIfAbsent(guardian.id(), id -> new HashSet<>()).add(child.id());
    }

    /** From now on this person asks. */
    public void signIn(Person person) {
        signedIn = person;
    }

    public void signOut() {
        signedIn = null;
    }

    public void read(Locale language) {
        locale = language;
    }

    public void close(String moduleId) {
        closed.add(moduleId);
    }

    public void grant(String right) {
        rights.add(right);
    }

    /** The right for this person alone. */
    public void grant(String right, Person person) {
        rightsOfPeople.computeIfAbsent(right, name -> new HashSet<>()).add(person.id());
    }

    /** Neither a member nor an owner of the group any more. */
    public void leave(Group group, Person person) {
        members.get(group.id()).remove(person.id());
        owners.get(group.id()).remove(person.id());
    }

    public Person person(String firstName, String lastName, Role role) {
        return person(people.size() + 1L, firstName, lastName, role);
    }

    /** Somebody whose id is not mistaken for another number. */
    public Person person(long id, String firstName, String lastName, Role role) {
        String account = (firstName + "." + lastName).toLowerCase(Locale.ROOT);
        Person person = new Person(id, account, firstName, lastName, null, Set.of(role), true);
        people.put(id, person);
        return person;
    }

    public Group group(String name, GroupType type, Set<Person> ownedBy, Person... of) {
        long id = groups.size() + 1L;
        Group group = new Group(id, name, type);
        groups.put(id, group);
        owners.put(id, ids(ownedBy));
        members.put(id, ids(List.of(of)));
        return group;
    }

    /** From now on the group is called so. */
    public void rename(Group group, String name) {
        groups.put(group.id(), new Group(group.id(), name, group.type()));
    }

    public void join(Group group, Person person) {
        members.get(group.id()).add(person.id());
    }

    private static Set<Long> ids(Collection<Person> persons) {
        return persons.stream().map(Person::id).collect(Collectors.toCollection(HashSet::new));
    }

    private Set<Long> belongingTo(long groupId) {
        Set<Long> all = new HashSet<>(members.getOrDefault(groupId, Set.of()));
        all.addAll(owners.getOrDefault(groupId, Set.of()));
        return all;
    }

    private boolean sees(Person person) {
        Person reader = currentPerson.get();
        return reader.id() == person.id()
                || reader.worksAtSchool()
                || person.worksAtSchool()
                || groups.values().stream()
                        .filter(group -> group.type() != GroupType.ROLE)
                        .map(group -> belongingTo(group.id()))
                        .anyMatch(all -> all.contains(reader.id()) && all.contains(person.id()));
    }

    private boolean sees(Group group) {
        Person reader = currentPerson.get();
        return reader.worksAtSchool() || belongingTo(group.id()).contains(reader.id());
    }

    private static <T> List<T> page(List<T> all, int offset, int limit) {
        return all.subList(Math.min(offset, all.size()), Math.min(offset + limit, all.size()));
    }

    private final class SignedIn implements CurrentPerson {

        @Override
        public Person get() {
            if (signedIn == null) {
                throw new NotSignedInException();
            }
            return signedIn;
        }

        @Override
        public Locale locale() {
            return locale;
        }
    }

    private final class Decisions implements Access {

        @Override
        public AccessDecision decide(long personId, String moduleId) {
            return new AccessDecision(
                    moduleId,
                    closed.contains(moduleId) ? List.of(new Obstacle(Kind.NOT_RELEASED, null, null)) : List.of());
        }

        @Override
        public Person require(String moduleId) {
            Person person = currentPerson.get();
            AccessDecision decision = decide(person.id(), moduleId);
            if (!decision.allowed()) {
                throw new AccessDeniedException(decision);
            }
            return person;
        }

        @Override
        public boolean has(String right) {
            return rights.contains(right)
                    || ofPeople(right).contains(currentPerson.get().id());
        }

        private Set<Long> ofPeople(String right) {
            return rightsOfPeople.getOrDefault(right, Set.of());
        }

        @Override
        public Set<Long> holders(String right) {
            return Set.copyOf(rights.contains(right) ? people.keySet() : ofPeople(right));
        }

        @Override
        public Person requireRight(String right) {
            if (!has(right)) {
                throw new AccessDeniedException(right);
            }
            return currentPerson.get();
        }
    }

    private final class Directory implements People {

        @Override
        public Optional<Person> find(long id) {
            return Optional.ofNullable(people.get(id)).filter(SmallSchool.this::sees);
        }

        @Override
        public Map<Long, Person> findAll(Collection<Long> ids) {
            Map<Long, Person> found = new LinkedHashMap<>();
            ids.forEach(id -> find(id).ifPresent(person -> found.put(id, person)));
            return found;
        }

        @Override
        public Map<Long, Person> named(Collection<Long> ids) {
            Map<Long, Person> found = new LinkedHashMap<>();
            ids.stream().map(people::get).filter(Objects::nonNull).forEach(person -> found.put(person.id(), person));
            return found;
        }

        @Override
        public List<Person> search(String text, int offset, int limit) {
            return page(matching(text), offset, limit);
        }

        @Override
        public long count(String text) {
            return matching(text).size();
        }

        private List<Person> matching(String text) {
            List<String> words = List.of(text.strip().toLowerCase(Locale.GERMAN).split("\\s+"));
            return people.values().stream()
                    .filter(SmallSchool.this::sees)
                    .filter(person -> words.stream()
                            .allMatch(word -> List.of(person.name()
                                            .toLowerCase(Locale.GERMAN)
                                            .split("[ -]"))
                                    .stream()
                                    .anyMatch(part -> part.startsWith(word))))
                    .sorted(Comparator.comparing(Person::lastName).thenComparing(Person::firstName))
                    .toList();
        }
    }

    private final class Addresses implements MailAddresses {

        @Override
        public String domain() {
            return "small.school.example";
        }

        @Override
        public Map<String, Long> whose(Collection<String> addresses) {
            Map<String, Long> whose = new HashMap<>();
            addresses.forEach(address -> people.values().stream()
                    .filter(person -> address.equalsIgnoreCase(person.account() + "@" + domain()))
                    .forEach(person -> whose.put(address, person.id())));
            return whose;
        }
    }

    private final class Memberships implements Groups {

        @Override
        public Optional<Group> find(long id) {
            return Optional.ofNullable(groups.get(id)).filter(SmallSchool.this::sees);
        }

        @Override
        public Map<Long, Group> findAll(Collection<Long> ids) {
            Map<Long, Group> found = new LinkedHashMap<>();
            ids.forEach(id -> find(id).ifPresent(group -> found.put(id, group)));
            return found;
        }

        @Override
        public List<Group> of(long personId) {
            return visible(group -> belongingTo(group.id()).contains(personId));
        }

        @Override
        public Map<Long, List<Group>> ofAll(Collection<Long> personIds) {
            Map<Long, List<Group>> found = new LinkedHashMap<>();
            for (Long id : personIds) {
                List<Group> of = of(id);
                if (!of.isEmpty()) {
                    found.put(id, new ArrayList<>(of));
                }
            }
            return found;
        }

        @Override
        public List<Group> search(String text, int offset, int limit) {
            return page(matching(text), offset, limit);
        }

        @Override
        public long count(String text) {
            return matching(text).size();
        }

        @Override
        public List<Person> members(long groupId, int offset, int limit) {
            if (find(groupId).isEmpty()) {
                return List.of();
            }
            return page(
                    belongingTo(groupId).stream()
                            .map(people::get)
                            .sorted(Comparator.comparing(Person::lastName).thenComparing(Person::firstName))
                            .toList(),
                    offset,
                    limit);
        }

        @Override
        public long countMembers(long groupId) {
            return find(groupId).isEmpty() ? 0 : belongingTo(groupId).size();
        }

        @Override
        public Map<Long, Belonging> belongings(Collection<Long> personIds) {
            Map<Long, Belonging> found = new LinkedHashMap<>();
            personIds.forEach(id -> found.put(
                    id,
                    new Belonging(
                            groupsWhere(group -> belongingTo(group).contains(id)),
                            groupsWhere(group -> isOwner(group, id)))));
            return found;
        }

        private Set<Long> groupsWhere(Predicate<Long> condition) {
            return groups.keySet().stream().filter(condition).collect(Collectors.toSet());
        }

        @Override
        public Set<Long> everybodyIn(long groupId) {
            return belongingTo(groupId);
        }

        @Override
        public boolean isMember(long groupId, long personId) {
            return members.getOrDefault(groupId, Set.of()).contains(personId);
        }

        @Override
        public boolean isOwner(long groupId, long personId) {
            return owners.getOrDefault(groupId, Set.of()).contains(personId);
        }

        private List<Group> matching(String text) {
            String beginning = text.strip().toLowerCase(Locale.GERMAN);
            return visible(group -> group.name().toLowerCase(Locale.GERMAN).startsWith(beginning));
        }

        private List<Group> visible(Predicate<Group> condition) {
            return groups.values().stream()
                    .filter(SmallSchool.this::sees)
                    .filter(condition)
                    .sorted(Comparator.comparing(Group::type).thenComparing(Group::name))
                    .toList();
        }
    }
}
