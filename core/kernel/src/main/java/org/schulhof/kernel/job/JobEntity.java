package org.schulhof.kernel.job;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schulhof.api.job.Job;
import org.schulhof.kernel.person.Mandate;

/** A stored job. */
@Entity
@Table(name = "job")
class JobEntity {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String kind;

    @Column(name = "owner_id")
    private Long ownerId;

    @Enumerated(EnumType.STRING)
    private Job.State state = Job.State.WAITING;

    private int done;

    private int total;

    private String step;

    private String input;

    private String output = "{}";

    private String fault;

    private String through;

    /** Names, with blanks between them. */
    @Column(name = "through_rights")
    private String throughRights;

    @Column(name = "cancel_requested")
    private boolean cancelRequested;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected JobEntity() {}

    JobEntity(
            String kind,
            Long ownerId,
            Optional<Mandate> mandate,
            Map<String, String> input,
            Instant createdAt,
            Instant notBefore) {
        this.kind = kind;
        this.ownerId = ownerId;
        this.through = mandate.map(Mandate::name).orElse(null);
        this.throughRights = mandate.map(by -> String.join(" ", by.rights())).orElse(null);
        this.input = JSON.toJson(input);
        this.createdAt = createdAt;
        this.notBefore = notBefore;
    }

    Job toJob() {
        return new Job(id, kind, state, done, total, step, fromJson(output), fault);
    }

    Long id() {
        return id;
    }

    String kind() {
        return kind;
    }

    Optional<Long> ownerId() {
        return Optional.ofNullable(ownerId);
    }

    /** By what its owner started it. */
    Optional<Mandate> mandate() {
        return through == null
                ? Optional.empty()
                : Optional.of(new Mandate(
                        through,
                        Stream.of(throughRights.split(" "))
                                .filter(right -> !right.isEmpty())
                                .collect(Collectors.toSet())));
    }

    Map<String, String> input() {
        return fromJson(input);
    }

    boolean isCancelRequested() {
        return cancelRequested;
    }

    void start() {
        state = Job.State.RUNNING;
        done = 0;
        total = 0;
        step = null;
    }

    void progress(int nowDone, int ofTotal, String nowStep) {
        done = nowDone;
        total = ofTotal;
        step = nowStep;
    }

    void requestCancel(Instant now) {
        cancelRequested = true;
        if (state == Job.State.WAITING) {
            finish(Job.State.CANCELLED, now);
        }
    }

    void succeed(Map<String, String> result, Instant now) {
        output = JSON.toJson(result);
        finish(Job.State.SUCCEEDED, now);
    }

    void fail(String faultNumber, Instant now) {
        fault = faultNumber;
        finish(Job.State.FAILED, now);
    }

    void cancel(Instant now) {
        finish(Job.State.CANCELLED, now);
    }

    private void finish(Job.State end, Instant now) {
        state = end;
        finishedAt = now;
    }

    private static Map<String, String> fromJson(String json) {
        Map<String, String> values = new LinkedHashMap<>();
        JSON.fromJson(json, Map.class).forEach((key, value) -> values.put(String.valueOf(key), String.valueOf(value)));
        return values;
    }
}
