package org.schulhof.kernel.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.job.Job;
import org.schulhof.api.job.JobCancelledException;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.person.Mandate;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.testkit.EmbeddedMariaDb;

class JobQueueTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void aJobWaitsUntilItIsDueRunsAndLeavesItsOutput() {
        inTransaction(core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            JobQueue queue = queue(core);
            core.as(ada, as -> {
                long id = queue.start(
                        "test.run", Map.of("file", "7"), core.clock.instant().plusSeconds(60));
                assertThat(queue.takeNext()).isEmpty();
                core.clock.advance(Duration.ofSeconds(60));
                assertThat(queue.takeNext())
                        .hasValueSatisfying(job -> assertThat(job.input()).containsEntry("file", "7"));
                assertThat(queue.takeNext()).isEmpty();
                queue.progress(id, 3, 12, "step");
                assertThat(queue.find(id))
                        .hasValueSatisfying(job -> assertThat(job.percent()).isEqualTo(25));
                queue.succeed(id, Map.of("letters", "9"));
                assertThat(queue.find(id)).hasValueSatisfying(job -> {
                    assertThat(job.state()).isEqualTo(Job.State.SUCCEEDED);
                    assertThat(job.output()).containsEntry("letters", "9");
                });
            });
        });
    }

    @Test
    void aJobHasNoMoreRightsThanWhatItWasStartedBy() {
        inTransaction(core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            JobQueue queue = queue(core);
            Mandate mandate = new Mandate("Stadt (schulhof_abc)", Set.of("core.people.import", "core.people.view"));
            core.identity.callAs(ada.toPerson(), Locale.GERMAN, mandate, () -> queue.start("test.run", Map.of(), null));
            assertThat(queue.takeNext())
                    .hasValueSatisfying(job -> assertThat(job.mandate()).contains(mandate));
            core.as(ada, as -> queue.start("test.run", Map.of(), null));
            assertThat(queue.takeNext())
                    .hasValueSatisfying(job -> assertThat(job.mandate()).isEmpty());
        });
    }

    @Test
    void nobodySeesOrStopsTheJobOfSomebodyElse() {
        inTransaction(core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            PersonEntity eve = core.person("Eve", "Admin", Role.ADMINISTRATOR);
            JobQueue queue = queue(core);
            long[] id = new long[1];
            core.as(ada, as -> id[0] = queue.start("test.run", Map.of(), null));
            core.as(eve, as -> {
                assertThat(queue.find(id[0])).isEmpty();
                queue.cancel(id[0]);
            });
            core.as(
                    ada,
                    as -> assertThat(queue.find(id[0]))
                            .hasValueSatisfying(job -> assertThat(job.state()).isEqualTo(Job.State.WAITING)));
        });
    }

    @Test
    void aRunningJobIsStoppedAtItsNextReport() {
        inTransaction(core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            JobQueue queue = queue(core);
            core.as(ada, as -> {
                long id = queue.start("test.run", Map.of(), null);
                queue.takeNext();
                queue.cancel(id);
                assertThatThrownBy(() -> queue.progress(id, 1, 2, "step")).isInstanceOf(JobCancelledException.class);
            });
        });
    }

    @Test
    void whatRanWhenThePortalWasKilledRunsAgain() {
        inTransaction(core -> {
            PersonEntity ada = core.person("Ada", "Admin", Role.ADMINISTRATOR);
            core.as(ada, as -> {
                queue(core).start("test.run", Map.of(), null);
                queue(core).takeNext();
            });
        });
        inTransaction(core -> {
            assertThat(queue(core).takeNext()).isEmpty();
            queue(core).resumeInterrupted();
            assertThat(queue(core).takeNext()).isPresent();
        });
    }

    private static void inTransaction(TestCore.Work work) {
        TestCore.inTransaction(database.persistence(PersonEntity.class, JobEntity.class), work);
    }

    private static JobQueue queue(TestCore core) {
        return new JobQueue(core.entityManager, core.identity, core.clock);
    }
}
