package org.schulhof.kernel.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.kernel.holding.CoreData;
import org.schulhof.kernel.holding.PersonRows;
import org.schulhof.kernel.text.Texts;

/** Letters with passwords that their issuer has not fetched yet. */
@ApplicationScoped
public class LetterData implements CoreData {

    private final PersonRows rows;
    private final Letters letters;
    private final Texts texts;

    @Inject
    public LetterData(PersonRows rows, Letters letters, Texts texts) {
        this.rows = rows;
        this.letters = letters;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public Set<String> tables() {
        return Set.of("letter_print");
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(new Holding(texts.get(locale, "data.letters"), Purpose.AUTOMATIC));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        rows.export(
                target,
                "letters.json",
                "select recipients, printed_at as printedAt, erase_at as eraseAt from letter_print where issuer_id = ?1 order by id",
                personId);
    }

    @Override
    public Erasure erase(long personId) {
        return Erasure.nothing().deleted("data.letters", letters.eraseOf(personId));
    }
}
