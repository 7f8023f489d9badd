package org.schulhof.portal.consent;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.consent.Agreement;
import org.schulhof.kernel.consent.ConsentStanding;
import org.schulhof.kernel.consent.ConsentState;
import org.schulhof.kernel.consent.OwnConsents;
import org.schulhof.portal.consent.FormattedText.Block;
import org.schulhof.portal.frame.Notices;

/** The reader's own consents, and those of their children: how they stand, the text behind each, and the decision (R21 to R24). */
@Named("consentsPage")
@RequestScoped
public class ConsentsPage {

    private static final String HERE = "/consents.xhtml";

    private final OwnConsents own;
    private final ConsentTexts texts;
    private final CurrentPerson currentPerson;
    private final Notices notices;

    private @Nullable ConsentStanding standing;
    private List<About> about = List.of();

    @Inject
    public ConsentsPage(OwnConsents own, ConsentTexts texts, CurrentPerson currentPerson, Notices notices) {
        this.own = own;
        this.texts = texts;
        this.currentPerson = currentPerson;
        this.notices = notices;
    }

    @PostConstruct
    void load() {
        Person reader = currentPerson.get();
        standing = own.standing();
        List<About> all = new ArrayList<>();
        own.children().forEach(child -> all.add(about(child.person(), child.standing(), reader)));
        all.add(about(reader, standing, reader));
        about = all;
    }

    private About about(Person person, ConsentStanding known, Person reader) {
        boolean self = person.id() == reader.id();
        List<Line> lines = Arrays.stream(Consent.values())
                .map(consent -> new Line(
                        consent,
                        known.state(consent),
                        known.facts().saidBy(reader.id(), consent).orElse(null),
                        texts.of(consent)))
                .toList();
        return new About(person, self, known.decidesAlone() || !self, lines);
    }

    public String give(long personId, Consent consent) {
        own.decide(personId, Map.of(consent, true));
        return notices.after("consents.given", HERE);
    }

    public String refuse(long personId, Consent consent) {
        own.decide(personId, Map.of(consent, false));
        return notices.after("consents.refused", HERE);
    }

    /** The children first: with them there is something to do. */
    public List<About> getAbout() {
        return about;
    }

    /** Whether it takes the consent of all guardians. */
    public boolean isAllAsked() {
        return Objects.requireNonNull(standing).rules().allGuardians();
    }

    public List<Block> getRegulations() {
        return texts.of(Agreement.REGULATIONS);
    }

    /**
     * Somebody whose consents are shown.
     *
     * @param self whether it is the reader
     * @param decided whether the reader decides about them
     */
    public record About(Person person, boolean self, boolean decided, List<Line> lines) {}

    /**
     * A consent of somebody.
     *
     * @param mine what the reader has said, null if nothing that still holds
     */
    public record Line(
            Consent consent, ConsentState state, @Nullable Boolean mine, List<Block> text) {

        public boolean isGiveable() {
            return state != ConsentState.GIVEN && !Boolean.TRUE.equals(mine);
        }

        public boolean isRefusable() {
            return state != ConsentState.GIVEN && !Boolean.FALSE.equals(mine);
        }

        public boolean isWithdrawable() {
            return state == ConsentState.GIVEN;
        }

        /** Whether the reader has consented and others have not yet. */
        public boolean isWaitingForOthers() {
            return state == ConsentState.OPEN && Boolean.TRUE.equals(mine);
        }

        /** Whether somebody else objects. */
        public boolean isStoppedByOthers() {
            return state == ConsentState.REFUSED && Boolean.TRUE.equals(mine);
        }
    }
}
