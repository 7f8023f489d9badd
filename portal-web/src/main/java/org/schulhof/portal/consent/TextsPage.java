package org.schulhof.portal.consent;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.consent.Agreement;
import org.schulhof.kernel.consent.AgreementText;
import org.schulhof.kernel.consent.AgreementText.Wording;
import org.schulhof.kernel.consent.AgreementTexts;
import org.schulhof.kernel.consent.FlawedTextException;
import org.schulhof.portal.administration.RequestParameters;
import org.schulhof.portal.consent.FormattedText.Block;
import org.schulhof.portal.frame.Notices;

/** The regulations and the texts behind the consents as the school writes them: what holds, a draft, old versions. */
@Named("agreementTexts")
@RequestScoped
public class TextsPage {

    private static final String FOLDER = "/administration/agreements/";

    private final AgreementTexts texts;
    private final People people;
    private final Notices notices;
    private final Agreement agreement;
    private final int number;

    private List<AgreementText> versions = List.of();
    private @Nullable AgreementText version;
    private boolean draft;
    private String german = "";
    private String english = "";
    private boolean askingAgain = true;

    @Inject
    public TextsPage(AgreementTexts texts, People people, Notices notices, RequestParameters parameters) {
        this.texts = texts;
        this.people = people;
        this.notices = notices;
        String name = parameters.text("text");
        this.agreement = name.isEmpty() ? Agreement.REGULATIONS : Agreement.named(name);
        this.number = (int) parameters.number("version");
    }

    @PostConstruct
    void load() {
        draft = texts.hasDraft(agreement);
        Wording wording = texts.draft(agreement);
        german = wording.german();
        english = wording.english();
        versions = texts.versions(agreement);
        version = number == 0 ? versions.get(0) : texts.version(agreement, number);
    }

    public String save() {
        texts.saveDraft(agreement, wording());
        return notices.after("agreements.draft.saved", here());
    }

    public String discard() {
        texts.discardDraft(agreement);
        return notices.after("agreements.draft.discarded", here());
    }

    public @Nullable String publish() {
        try {
            return notices.after("agreements.published", here(), texts.publish(agreement, wording(), askingAgain));
        } catch (FlawedTextException e) {
            return switch (e.flaw()) {
                case GERMAN_MISSING -> notices.refuseField("draft:german", "agreement.flaw.GERMAN_MISSING");
                case ENGLISH_MISSING -> notices.refuseField("draft:english", "agreement.flaw.ENGLISH_MISSING");
                case UNCHANGED -> notices.refuse("agreement.flaw.UNCHANGED");
            };
        }
    }

    /** Browsers send other ends of lines than the database holds. */
    private Wording wording() {
        return new Wording(unified(german), unified(english));
    }

    private static String unified(String text) {
        return text.replaceAll("\\R", "\n").strip();
    }

    private String here() {
        return FOLDER + "text.xhtml?text=" + agreement;
    }

    /** All texts with the version that holds now. */
    public List<AgreementText> getAll() {
        Map<Agreement, AgreementText> current = texts.current();
        return Arrays.stream(Agreement.values())
                .map(current::get)
                .filter(Objects::nonNull)
                .toList();
    }

    public Agreement getAgreement() {
        return agreement;
    }

    public boolean isRegulations() {
        return agreement == Agreement.REGULATIONS;
    }

    public List<AgreementText> getVersions() {
        return versions;
    }

    /** The version to be shown. */
    public @Nullable AgreementText getVersion() {
        return version;
    }

    public boolean isCurrent() {
        return version != null && version.number() == versions.get(0).number();
    }

    public List<Block> getGermanBlocks() {
        return FormattedText.blocksOf(Objects.requireNonNull(version).wording().german());
    }

    public List<Block> getEnglishBlocks() {
        return FormattedText.blocksOf(Objects.requireNonNull(version).wording().english());
    }

    /** Who has published it; empty for what came with the portal. */
    public String publisher(AgreementText text) {
        return text.publishedBy().flatMap(people::find).map(Person::name).orElse("");
    }

    public boolean isDraft() {
        return draft;
    }

    public String getGerman() {
        return german;
    }

    public void setGerman(String german) {
        this.german = german;
    }

    public String getEnglish() {
        return english;
    }

    public void setEnglish(String english) {
        this.english = english;
    }

    public boolean isAskingAgain() {
        return askingAgain;
    }

    public void setAskingAgain(boolean askingAgain) {
        this.askingAgain = askingAgain;
    }
}
