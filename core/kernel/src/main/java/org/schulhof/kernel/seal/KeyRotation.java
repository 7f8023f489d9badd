package org.schulhof.kernel.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.job.Progress;
import org.schulhof.api.seal.SchoolKeyMissingException;
import org.schulhof.kernel.CoreRight;

/**
 * Replaces the school's key while the portal runs. Both keys open until all keys of modules are wrapped by the new one; then the old
 * one is destroyed. After a crash, or when it failed, it goes on where it was.
 */
@ApplicationScoped
public class KeyRotation {

    static final String JOB = "core.seal.rotate";

    private static final String STEP = "keys.step";

    private final SchoolKeys schoolKeys;
    private final SealingKeys keys;
    private final SchoolSeals seals;
    private final Jobs jobs;
    private final Access access;
    private final Audit audit;

    @Inject
    public KeyRotation(
            SchoolKeys schoolKeys, SealingKeys keys, SchoolSeals seals, Jobs jobs, Access access, Audit audit) {
        this.schoolKeys = schoolKeys;
        this.keys = keys;
        this.seals = seals;
        this.jobs = jobs;
        this.access = access;
        this.audit = audit;
    }

    public State state() {
        requireRight();
        List<SchoolKeyRecord> records = schoolKeys.records();
        SchoolKeyRecord current = records.get(records.size() - 1);
        return new State(
                current.madeAt(),
                keys.count(),
                records.size() > 1,
                !schoolKeys.missing(records).isEmpty());
    }

    /**
     * Makes a new key and has a job do the rest; if that did not come to its end the last time, it only goes on.
     *
     * @return the id of the job
     * @throws SchoolKeyMissingException if the present key is not there
     */
    @Transactional
    public long start() {
        requireRight();
        List<SchoolKeyRecord> records = schoolKeys.recordsToChange();
        records.forEach(key -> schoolKeys.find(key.id()));
        if (records.size() == 1) {
            SchoolKeyRecord before = records.get(0);
            SchoolKeyRecord added = schoolKeys.add();
            audit.record("keys.rotate", name(added), name(before), name(added));
        }
        return jobs.start(JOB, Map.of(), null);
    }

    /** Outside of any transaction. */
    void finish(Progress progress) {
        int done = 0;
        int total = (int) keys.count();
        Optional<Long> last = Optional.of(0L);
        while (last.isPresent()) {
            progress.report(Math.min(done, total), total, STEP);
            last = keys.rewrapSome(last.get());
            done += SealingKeys.REWRAPPED_AT_ONCE;
        }
        keys.retireOthers();
        schoolKeys.destroyOthers(schoolKeys.records());
        seals.forgetAll();
    }

    private void requireRight() {
        access.requireRight(CoreRight.KEYS_ROTATE.rightName());
    }

    private static String name(SchoolKeyRecord key) {
        return "#" + key.id();
    }

    /**
     * How it stands.
     *
     * @param since when the current key was made
     * @param keys how many keys of modules there are
     * @param unfinished whether there is an old key beside it
     * @param missing whether a key is not where it should be: nothing is sealed or opened
     */
    public record State(Instant since, long keys, boolean unfinished, boolean missing) {}
}
