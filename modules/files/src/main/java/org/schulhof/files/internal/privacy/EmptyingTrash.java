package org.schulhof.files.internal.privacy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.job.Progress;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.policy.Policies;
import org.schulhof.files.FilesModule;
import org.schulhof.files.internal.tree.Changes;
import org.schulhof.files.internal.tree.Deletion;
import org.schulhof.files.internal.tree.Node;

/** Forgets what has been in a trash for long enough. */
@Component
public final class EmptyingTrash implements JobHandler {

    private static final int AT_ONCE = 200;

    private final Persistence persistence;
    private final Deletion deletion;
    private final Policies policies;
    private final Clock clock;

    @Activate
    public EmptyingTrash(
            @Reference Persistence persistence,
            @Reference Deletion deletion,
            @Reference Policies policies,
            @Reference Clock clock) {
        this.persistence = persistence;
        this.deletion = deletion;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Changes.EMPTY;
    }

    @Override
    public Map<String, String> run(Map<String, String> input, Progress progress) {
        Duration kept = Duration.ofDays(policies.number(FilesModule.TRASH_DAYS));
        List<Long> old = persistence.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select n.id from Node n where n.trashId = n.id and n.trashedAt <= :before order by n.trashedAt",
                        Long.class)
                .setParameter("before", clock.instant().minus(kept))
                .setMaxResults(AT_ONCE)
                .getResultList());
        // a transaction each: what the one takes need not wait for all others
        for (long id : old) {
            persistence.runInTransaction(entityManager -> {
                Node node = entityManager.find(Node.class, id);
                if (node != null && node.isTrashed()) {
                    deletion.delete(entityManager, deletion.hold(entityManager, node), node);
                }
            });
        }
        return Map.of();
    }
}
