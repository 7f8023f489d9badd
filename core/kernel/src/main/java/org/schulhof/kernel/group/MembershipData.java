package org.schulhof.kernel.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.api.privacy.Retention;
import org.schulhof.kernel.holding.CoreData;
import org.schulhof.kernel.holding.PersonRows;
import org.schulhof.kernel.text.Texts;

/** Who is in which group. */
@ApplicationScoped
public class MembershipData implements CoreData {

    private final PersonRows rows;
    private final Texts texts;

    @Inject
    public MembershipData(PersonRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public Set<String> tables() {
        return Set.of("membership");
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(
                new Holding(texts.get(locale, "data.classes"), Purpose.TEACHING),
                new Holding(texts.get(locale, "data.groups"), Purpose.ORGANISATION));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        rows.export(
                target,
                "groups.json",
                "select g.name, g.type, e.member, e.owner from effective_membership e join school_group g on g.id = e.group_id where e.person_id = ?1 order by g.type, g.name",
                personId);
    }

    @Override
    public Erasure erase(long personId) {
        long groups = rows.change(
                "delete m from membership m join school_group g on g.id = m.group_id where m.person_id = ?1 and g.type in ('CLUB', 'OTHER')",
                personId);
        return Erasure.nothing()
                .deleted("data.groups", groups)
                .kept(
                        "data.classes",
                        rows.count("membership where person_id = ?1", personId),
                        Retention.SCHOOL_RECORD,
                        null);
    }
}
