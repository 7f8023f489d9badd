package ${package};

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.access.Access;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.Person;
import org.schulhof.api.policy.Policies;

/** Reads and writes notices for the person who asks, if they may. */
@Component(service = Notices.class)
public final class Notices {

    private final Access access;
    private final Policies policies;
    private final Persistence persistence;
    private final Clock clock;

    @Activate
    public Notices(
            @Reference Access access,
            @Reference Policies policies,
            @Reference Persistence persistence,
            @Reference Clock clock) {
        this.access = access;
        this.policies = policies;
        this.persistence = persistence;
        this.clock = clock;
    }

    /** The latest first, as many as the school shows. */
    public List<Notice> latest() {
        access.require(NoticeModule.ID);
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery("select n from Notice n order by n.writtenAt desc, n.id desc", Notice.class)
                .setMaxResults(policies.number(NoticeModule.SHOWN))
                .getResultList());
    }

    public boolean mayWrite() {
        access.require(NoticeModule.ID);
        return access.has(NoticeModule.WRITE);
    }

    /** @throws InvalidNoticeException if it is empty or longer than {@link Notice#MAX_LENGTH} */
    public void write(String text) {
        access.require(NoticeModule.ID);
        Person author = access.requireRight(NoticeModule.WRITE);
        persistence.runInTransaction(
                entityManager -> entityManager.persist(new Notice(author.id(), text, clock.instant())));
    }

    /** For the portal, whoever asks it. */
    List<Notice> by(long authorId) {
        return persistence.inTransaction(entityManager -> by(authorId, entityManager));
    }

    /** For the portal, whoever asks it. */
    int erase(long authorId) {
        return persistence.inTransaction(entityManager -> {
            List<Notice> all = by(authorId, entityManager);
            all.forEach(entityManager::remove);
            return all.size();
        });
    }

    private static List<Notice> by(long authorId, EntityManager entityManager) {
        return entityManager
                .createQuery("select n from Notice n where n.authorId = :author order by n.id", Notice.class)
                .setParameter("author", authorId)
                .getResultList();
    }
}
