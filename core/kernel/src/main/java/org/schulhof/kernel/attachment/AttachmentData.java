package org.schulhof.kernel.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.kernel.holding.CoreData;
import org.schulhof.kernel.text.Texts;

/** Files that people have uploaded and not saved with a text yet. Those that are saved are part of what their module holds. */
@ApplicationScoped
public class AttachmentData implements CoreData {

    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withFormatting(true));

    private final AttachmentRecords records;
    private final AttachmentSeals seals;
    private final Texts texts;

    @Inject
    public AttachmentData(AttachmentRecords records, AttachmentSeals seals, Texts texts) {
        this.records = records;
        this.seals = seals;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "uploads";
    }

    @Override
    public Set<String> tables() {
        return Set.of("attachment");
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(new Holding(texts.get(locale, "data.uploads"), Purpose.MODULE));
    }

    /** They go within a day; the person has them, for they were just uploaded. */
    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        List<Map<String, Object>> uploads = records.unsaved(personId).stream()
                .map(seals::open)
                .map(AttachmentData::facts)
                .toList();
        target.write("uploads.json", stream -> stream.write(JSON.toJson(uploads).getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> facts(Attachment upload) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", upload.name());
        facts.put("type", upload.type());
        facts.put("size", upload.size());
        facts.put("uploadedAt", upload.uploadedAt().toString());
        return facts;
    }

    @Override
    public Erasure erase(long personId) {
        return Erasure.nothing().deleted("data.uploads", records.deleteUnsaved(personId));
    }
}
