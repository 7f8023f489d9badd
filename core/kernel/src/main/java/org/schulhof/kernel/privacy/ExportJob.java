package org.schulhof.kernel.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.job.Progress;
import org.schulhof.kernel.file.Content;
import org.schulhof.kernel.file.StoredFiles;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.seal.ContentKey;
import org.schulhof.kernel.seal.SealedWriting;

/** Makes a person's copy of their data. After a crash it begins again and overwrites what it had written. */
@ApplicationScoped
public class ExportJob implements JobHandler {

    static final String KIND = "core.export";

    private static final String EXPORT = "export";
    private static final String LANGUAGE = "language";

    private final Exports exports;
    private final ExportWriting writing;
    private final StoredFiles files;

    @Inject
    ExportJob(Exports exports, ExportWriting writing, StoredFiles files) {
        this.exports = exports;
        this.writing = writing;
        this.files = files;
    }

    static Map<String, String> input(long exportId, Locale language) {
        return Map.of(EXPORT, String.valueOf(exportId), LANGUAGE, language.toLanguageTag());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, String> run(Map<String, String> input, Progress progress) throws IOException {
        long exportId = Long.parseLong(input.get(EXPORT));
        Locale locale = Locale.forLanguageTag(input.get(LANGUAGE));
        Optional<PersonEntity> person = exports.personOf(exportId);
        if (person.isPresent()) {
            ContentKey key = ContentKey.create();
            SealedWriting sealed = new SealedWriting(
                    target -> writing.write(person.get().toPerson(), locale, target, progress),
                    key.part(PersonalExport.CONTENT));
            Content content = files.write("export-" + exportId, sealed);
            exports.keep(exportId, content, sealed.size(), key);
        }
        return Map.of();
    }
}
