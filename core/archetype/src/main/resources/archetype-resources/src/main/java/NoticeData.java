package ${package};

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.module.Texts;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.api.privacy.PersonalData;

/** What this module holds about a person: the notices that they have written. */
@Component
public final class NoticeData implements PersonalData {

    private static final String NOTICES = "data.notices";

    private final Notices notices;

    @Activate
    public NoticeData(@Reference Notices notices) {
        this.notices = notices;
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(new Holding(Texts.of(NoticeModule.class, locale).get(NOTICES), Purpose.MODULE));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        JsonArrayBuilder all = Json.createArrayBuilder();
        notices.by(personId)
                .forEach(notice -> all.add(Json.createObjectBuilder()
                        .add("writtenAt", notice.writtenAt().toString())
                        .add("text", notice.text())));
        byte[] json = all.build().toString().getBytes(StandardCharsets.UTF_8);
        target.write("notices.json", file -> file.write(json));
    }

    @Override
    public Erasure erase(long personId) {
        return Erasure.nothing().deleted(NOTICES, notices.erase(personId));
    }
}
