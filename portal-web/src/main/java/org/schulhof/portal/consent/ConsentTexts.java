package org.schulhof.portal.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.consent.Consent;
import org.schulhof.kernel.consent.Agreement;
import org.schulhof.kernel.consent.AgreementText;
import org.schulhof.kernel.consent.AgreementTexts;
import org.schulhof.portal.consent.FormattedText.Block;
import org.schulhof.portal.frame.Reader;

/** The texts that hold now, in the reader's language. Read once while a page is made. */
@RequestScoped
public class ConsentTexts {

    private final AgreementTexts texts;
    private final Reader reader;
    private @Nullable Map<Agreement, AgreementText> current;

    @Inject
    public ConsentTexts(AgreementTexts texts, Reader reader) {
        this.texts = texts;
        this.reader = reader;
    }

    List<Block> of(Consent consent) {
        return of(Agreement.of(consent));
    }

    List<Block> of(Agreement agreement) {
        return FormattedText.blocksOf(text(agreement).wording().in(reader.getLocale()));
    }

    int number(Agreement agreement) {
        return text(agreement).number();
    }

    private AgreementText text(Agreement agreement) {
        if (current == null) {
            current = texts.current();
        }
        return current.get(agreement);
    }
}
