package org.schulhof.kernel.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A version of a text that people agree to. Never changes. */
@Entity
@Table(name = "agreement_text")
@IdClass(AgreementText.Key.class)
public class AgreementText {

    @Id
    @Enumerated(EnumType.STRING)
    private Agreement agreement = Agreement.REGULATIONS;

    @Id
    private int number;

    private String german = "";

    private String english = "";

    @Column(name = "asks_again")
    private boolean asksAgain;

    @Column(name = "published_at")
    private Instant publishedAt = Instant.EPOCH;

    @Column(name = "published_by")
    private @Nullable Long publishedBy;

    protected AgreementText() {}

    AgreementText(
            Agreement agreement,
            int number,
            Wording wording,
            boolean asksAgain,
            Instant publishedAt,
            long publishedBy) {
        this.agreement = agreement;
        this.number = number;
        this.german = wording.german();
        this.english = wording.english();
        this.asksAgain = asksAgain;
        this.publishedAt = publishedAt;
        this.publishedBy = publishedBy;
    }

    public Agreement agreement() {
        return agreement;
    }

    public int number() {
        return number;
    }

    public Wording wording() {
        return new Wording(german, english);
    }

    /** Whether what was agreed to before does not hold any more. */
    public boolean asksAgain() {
        return asksAgain;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** Empty for the text that came with the portal. */
    public Optional<Long> publishedBy() {
        return Optional.ofNullable(publishedBy);
    }

    /** The text in both languages. */
    public record Wording(String german, String english) implements Serializable {

        public String in(Locale locale) {
            return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : german;
        }
    }

    /** Identity of a version. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        public Agreement agreement;
        public int number;

        public Key() {}

        public Key(Agreement agreement, int number) {
            this.agreement = agreement;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.agreement == agreement && key.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(agreement, number);
        }
    }
}
