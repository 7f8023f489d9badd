package org.schulhof.portal.consent;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.consent.Consent;
import org.schulhof.kernel.consent.ConsentMatrix;
import org.schulhof.kernel.consent.ConsentOffice;
import org.schulhof.kernel.consent.ConsentOffice.Dossier;
import org.schulhof.kernel.consent.FlawedPaperException;
import org.schulhof.kernel.consent.FlawedPaperException.Flaw;
import org.schulhof.kernel.consent.SignedPaper;
import org.schulhof.portal.administration.RequestParameters;
import org.schulhof.portal.frame.Notices;

/** Records the signed paper of a person; coming from a class, it goes on with the next one of whom there is none yet. */
@Named("paperPage")
@RequestScoped
public class PaperPage {

    private static final Map<Flaw, String> FIELDS = Map.of(
            Flaw.PLACE, "paper:place",
            Flaw.DAY_MISSING, "paper:day",
            Flaw.DAY_AHEAD, "paper:day",
            Flaw.GUARDIAN, "paper:first",
            Flaw.SECOND_GUARDIAN, "paper:second",
            Flaw.NOTHING, "paper:regulations");

    private static final String NOT_ON_IT = "none";

    private final ConsentOffice office;
    private final ConsentMatrix matrix;
    private final Notices notices;
    private final long id;
    private final long group;

    private @Nullable Dossier dossier;
    private String place;
    private @Nullable LocalDate day;
    private String firstGuardian = "";
    private String secondGuardian = "";
    private boolean secondSpoken;
    private boolean regulations = true;
    private final Map<String, String> answers = new TreeMap<>();

    @Inject
    public PaperPage(ConsentOffice office, ConsentMatrix matrix, Notices notices, RequestParameters parameters) {
        this.office = office;
        this.matrix = matrix;
        this.notices = notices;
        this.id = parameters.number("person");
        this.group = parameters.number("group");
        this.place = parameters.text("place");
        this.day = dayOf(parameters.text("day"));
    }

    private static @Nullable LocalDate dayOf(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @PostConstruct
    void load() {
        dossier = office.dossier(id);
        if (!getDossier().guardians().isEmpty()) {
            firstGuardian = getDossier().guardians().get(0);
        }
        Arrays.stream(Consent.values()).forEach(consent -> answers.put(consent.name(), NOT_ON_IT));
    }

    public @Nullable String save() {
        Map<Consent, Boolean> answered = new EnumMap<>(Consent.class);
        answers.forEach((consent, answer) -> {
            if (!answer.equals(NOT_ON_IT)) {
                answered.put(Consent.valueOf(consent), answer.equals("yes"));
            }
        });
        SignedPaper paper =
                new SignedPaper(place, day, firstGuardian, secondGuardian, secondSpoken, regulations, answered);
        try {
            office.record(id, paper);
            return notices.after("paper.saved", next(), getDossier().person().name());
        } catch (FlawedPaperException e) {
            e.flaws().forEach(flaw -> notices.refuseField(FIELDS.get(flaw), "paper.flaw." + flaw));
            return null;
        }
    }

    private String next() {
        if (group == 0) {
            return "/administration/people/person.xhtml?id=" + id;
        }
        OptionalLong next = matrix.nextWithoutPaper(group, id);
        return next.isEmpty()
                ? "/administration/consents/class.xhtml?group=" + group
                : "/administration/consents/paper.xhtml?group=" + group + "&person=" + next.getAsLong() + "&place="
                        + URLEncoder.encode(place, StandardCharsets.UTF_8) + "&day=" + day;
    }

    public Dossier getDossier() {
        return Objects.requireNonNull(dossier);
    }

    public long getGroup() {
        return group;
    }

    public Consent[] getConsents() {
        return Consent.values();
    }

    /** The other guardians, to be chosen by typing a letter. */
    public List<String> getGuardians() {
        return getDossier().guardians();
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public String getFirstGuardian() {
        return firstGuardian;
    }

    public void setFirstGuardian(String firstGuardian) {
        this.firstGuardian = firstGuardian;
    }

    public String getSecondGuardian() {
        return secondGuardian;
    }

    public void setSecondGuardian(String secondGuardian) {
        this.secondGuardian = secondGuardian;
    }

    public boolean isSecondSpoken() {
        return secondSpoken;
    }

    public void setSecondSpoken(boolean secondSpoken) {
        this.secondSpoken = secondSpoken;
    }

    public boolean isRegulations() {
        return regulations;
    }

    public void setRegulations(boolean regulations) {
        this.regulations = regulations;
    }

    /** By name of the consent: {@code yes}, {@code no}, or {@code none} if the paper says nothing about it. */
    public Map<String, String> getAnswers() {
        return answers;
    }
}
