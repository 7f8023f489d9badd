package org.schulhof.forum.internal.forum;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** That some people have a part in a forum. */
@Embeddable
public class Grant {

    @Enumerated(EnumType.STRING)
    private Part part;

    private String subject;

    protected Grant() {}

    Grant(Part part, Subject subject) {
        this.part = part;
        this.subject = subject.text();
    }

    Part part() {
        return part;
    }

    String subjectText() {
        return subject;
    }

    Subject subject() {
        return Subject.parse(subject).orElseThrow(() -> new IllegalStateException("No subject: " + subject));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Grant grant && grant.part == part && grant.subject.equals(subject);
    }

    @Override
    public int hashCode() {
        return Objects.hash(part, subject);
    }
}
