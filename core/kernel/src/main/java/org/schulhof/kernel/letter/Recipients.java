package org.schulhof.kernel.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.letter.LetterOrder.Audience;
import org.schulhof.kernel.person.PersonEntity;

/** Finds who gets a letter, in the order in which letters are handed out: by class, then by name. */
@ApplicationScoped
public class Recipients {

    private static final Map<Audience, Role> ROLES = Map.of(
            Audience.PUPILS, Role.PUPIL,
            Audience.GUARDIANS, Role.GUARDIAN,
            Audience.TEACHERS, Role.TEACHER,
            Audience.STAFF, Role.STAFF);

    private static final Map<Audience, String> IN_CLASSES = Map.of(
            Audience.PUPILS,
            " and p.id in (select m.personId from Membership m where m.member = true and m.groupId in :classes)",
            Audience.GUARDIANS,
            " and p.id in (select g.guardianId from Guardianship g where g.childId in"
                    + " (select m.personId from Membership m where m.member = true and m.groupId in :classes))");

    private final EntityManager entityManager;

    @Inject
    public Recipients(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    long count(LetterOrder order) {
        return query("select count(p) from PersonEntity p", Long.class, order, "")
                .getSingleResult();
    }

    List<Recipient> find(LetterOrder order) {
        List<Person> people = query(
                        "select p from PersonEntity p",
                        PersonEntity.class,
                        order,
                        " order by p.lastName, p.firstName, p.id")
                .getResultStream()
                .map(PersonEntity::toPerson)
                .toList();
        Map<Long, String> classes = classes();
        Map<Long, List<Child>> children = order.audience() == Audience.GUARDIANS ? children(classes) : Map.of();
        return people.stream()
                .map(person -> recipient(person, classes, children.getOrDefault(person.id(), List.of())))
                .sorted(Comparator.comparing(Recipient::schoolClass))
                .toList();
    }

    private static Recipient recipient(Person person, Map<Long, String> classes, List<Child> children) {
        String schoolClass = children.stream()
                .map(Child::schoolClass)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> classes.getOrDefault(person.id(), ""));
        return new Recipient(
                person, schoolClass, children.stream().map(Child::name).toList());
    }

    private record Child(String name, String schoolClass) {}

    private <T> TypedQuery<T> query(String select, Class<T> type, LetterOrder order, String suffix) {
        String inClasses = order.classes().isEmpty() ? "" : IN_CLASSES.getOrDefault(order.audience(), "");
        TypedQuery<T> query = entityManager
                .createQuery(
                        select + " where p.leftAt is null and :role member of p.roles" + condition(order) + inClasses
                                + suffix,
                        type)
                .setParameter("role", ROLES.get(order.audience()));
        if (order.again()) {
            query.setParameter("powerful", EnumSet.of(Role.ADMINISTRATOR, Role.HEAD));
        }
        return inClasses.isEmpty() ? query : query.setParameter("classes", order.classes());
    }

    /**
     * Whoever prints letters could sign in with them. So those who use their account or have a password of their own are
     * left out unless it is asked for, and then still those who could open the portal to the printer (R15).
     */
    private static String condition(LetterOrder order) {
        String unused = "p.lastSignInAt is null and (p.passwordHash is null or p.passwordChangeDue = true)";
        return order.again()
                ? " and (" + unused + " or not exists"
                        + " (select r from PersonEntity q join q.roles r where q.id = p.id and r in :powerful))"
                : " and " + unused;
    }

    private Map<Long, String> classes() {
        Map<Long, String> classes = new HashMap<>();
        entityManager
                .createQuery(
                        "select m.personId, g.name from Membership m, GroupEntity g where g.id = m.groupId"
                                + " and m.member = true and g.type = :type order by g.name",
                        Object[].class)
                .setParameter("type", GroupType.CLASS)
                .getResultList()
                .forEach(row -> classes.putIfAbsent((Long) row[0], (String) row[1]));
        return classes;
    }

    private Map<Long, List<Child>> children(Map<Long, String> classes) {
        Map<Long, List<Child>> children = new HashMap<>();
        entityManager
                .createQuery(
                        "select g.guardianId, p.id, p.firstName, p.lastName from Guardianship g, PersonEntity p"
                                + " where p.id = g.childId and p.leftAt is null order by p.firstName, p.id",
                        Object[].class)
                .getResultList()
                .forEach(row -> children.computeIfAbsent((Long) row[0], guardian -> new ArrayList<>())
                        .add(new Child(row[2] + " " + row[3], classes.getOrDefault((Long) row[1], ""))));
        return children;
    }
}
