package org.schulhof.kernel.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.schulhof.kernel.consent.AgreementText.Wording;

/** The next version of a text while the school writes it. */
@Entity
@Table(name = "agreement_draft")
public class AgreementDraft {

    @Id
    @Enumerated(EnumType.STRING)
    private Agreement agreement = Agreement.REGULATIONS;

    private String german = "";

    private String english = "";

    @Version
    private int version;

    protected AgreementDraft() {}

    AgreementDraft(Agreement agreement, Wording wording) {
        this.agreement = agreement;
        write(wording);
    }

    final void write(Wording wording) {
        german = wording.german();
        english = wording.english();
    }

    Wording wording() {
        return new Wording(german, english);
    }
}
