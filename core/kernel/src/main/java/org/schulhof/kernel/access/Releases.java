package org.schulhof.kernel.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.group.GroupEntity;
import org.schulhof.kernel.group.UnknownGroupException;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.person.UnknownPersonException;

/** Releases modules to groups and everyone, and denies them to persons (R11, R12). Every change is audited. */
@ApplicationScoped
public class Releases {

    private final EntityManager entityManager;
    private final Access access;
    private final Audit audit;

    @Inject
    public Releases(EntityManager entityManager, Access access, Audit audit) {
        this.entityManager = entityManager;
        this.access = access;
        this.audit = audit;
    }

    /**
     * Releases the module, or changes when it is released.
     *
     * @param groupId a group's id or {@link ModuleRelease#EVERYONE}
     * @param startsAt null for at once
     * @param endsAt null for no end
     * @throws InvalidPeriodException if it ends before it starts
     * @throws UnknownGroupException if there is no such group
     */
    @Transactional
    public void open(String moduleId, long groupId, Instant startsAt, Instant endsAt) {
        access.requireRight(CoreRight.MODULES_RELEASE.rightName());
        requirePeriod(startsAt, endsAt);
        String subject = subject(moduleId, groupId);
        ModuleRelease release = entityManager.find(ModuleRelease.class, new ModuleRelease.Key(moduleId, groupId));
        if (release == null) {
            ModuleRelease opened = new ModuleRelease(moduleId, groupId, startsAt, endsAt);
            entityManager.persist(opened);
            audit.record("release.open", subject, null, opened.describe());
        } else {
            String before = release.describe();
            release.reschedule(startsAt, endsAt);
            audit.record("release.reschedule", subject, before, release.describe());
        }
    }

    /** Withdraws the release. Nothing happens if there is none. */
    @Transactional
    public void close(String moduleId, long groupId) {
        access.requireRight(CoreRight.MODULES_RELEASE.rightName());
        ModuleRelease release = entityManager.find(ModuleRelease.class, new ModuleRelease.Key(moduleId, groupId));
        if (release != null) {
            audit.record("release.close", subject(moduleId, groupId), release.describe(), null);
            entityManager.remove(release);
        }
    }

    /** The release of the module to the group, if there is one. */
    public Optional<ModuleRelease> find(String moduleId, long groupId) {
        access.requireRight(CoreRight.MODULES_RELEASE.rightName());
        return Optional.ofNullable(entityManager.find(ModuleRelease.class, new ModuleRelease.Key(moduleId, groupId)));
    }

    /** @throws UnknownGroupException if there is no such group */
    public String groupName(long groupId) {
        access.requireRight(CoreRight.MODULES_RELEASE.rightName());
        GroupEntity group = entityManager.find(GroupEntity.class, groupId);
        if (group == null) {
            throw new UnknownGroupException(groupId);
        }
        return group.name();
    }

    /** The releases to these groups, for the matrix. Add {@link ModuleRelease#EVERYONE} for everyone. */
    public List<ModuleRelease> to(Collection<Long> groupIds) {
        access.requireRight(CoreRight.MODULES_RELEASE.rightName());
        return groupIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("select r from ModuleRelease r where r.groupId in :groups", ModuleRelease.class)
                        .setParameter("groups", groupIds)
                        .getResultList();
    }

    /**
     * Takes the module from the person, or changes until when and why.
     *
     * @param reason shown to the person
     */
    @Transactional
    public void deny(String moduleId, long personId, Instant startsAt, Instant endsAt, String reason) {
        access.requireRight(CoreRight.MODULES_RELEASE.rightName());
        requirePeriod(startsAt, endsAt);
        String subject = moduleId + " - " + account(personId);
        ModuleDenial denial = denial(moduleId, personId);
        if (denial == null) {
            ModuleDenial made = new ModuleDenial(moduleId, personId, startsAt, endsAt, reason);
            entityManager.persist(made);
            audit.record("denial.set", subject, null, made.describe());
        } else {
            String before = denial.describe();
            denial.change(startsAt, endsAt, reason);
            audit.record("denial.change", subject, before, denial.describe());
        }
    }

    /** Gives the module back to the person. Nothing happens if it is not denied. */
    @Transactional
    public void allow(String moduleId, long personId) {
        access.requireRight(CoreRight.MODULES_RELEASE.rightName());
        ModuleDenial denial = denial(moduleId, personId);
        if (denial != null) {
            audit.record("denial.lift", moduleId + " - " + account(personId), denial.describe(), null);
            entityManager.remove(denial);
        }
    }

    /** What is denied to the person. */
    public List<ModuleDenial> denialsOf(long personId) {
        access.requireRight(CoreRight.MODULES_RELEASE.rightName());
        return entityManager
                .createQuery(
                        "select d from ModuleDenial d where d.personId = :person order by d.moduleId",
                        ModuleDenial.class)
                .setParameter("person", personId)
                .getResultList();
    }

    private ModuleDenial denial(String moduleId, long personId) {
        return denialsOf(personId).stream()
                .filter(denial -> denial.moduleId().equals(moduleId))
                .findFirst()
                .orElse(null);
    }

    private String subject(String moduleId, long groupId) {
        if (groupId == ModuleRelease.EVERYONE) {
            return moduleId + " - *";
        }
        return moduleId + " - " + groupName(groupId);
    }

    private String account(long personId) {
        PersonEntity person = entityManager.find(PersonEntity.class, personId);
        if (person == null) {
            throw new UnknownPersonException(personId);
        }
        return person.account();
    }

    private static void requirePeriod(Instant startsAt, Instant endsAt) {
        if (startsAt != null && endsAt != null && !endsAt.isAfter(startsAt)) {
            throw new InvalidPeriodException(startsAt, endsAt);
        }
    }
}
