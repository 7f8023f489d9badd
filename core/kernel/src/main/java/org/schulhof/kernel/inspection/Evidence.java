package org.schulhof.kernel.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.kernel.text.Texts;
import org.schulhof.log.SealedLog;

/**
 * Saves all that a case covers as evidence: a zip with the items, the checksum of each file and over all, who saved it and when.
 * The export is a look at everything and is noted down with the checksum of the zip, so that a later reader can prove that it
 * is unaltered.
 */
@ApplicationScoped
public class Evidence {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

    private final Cases cases;
    private final InspectableModules modules;
    private final LogExtracts logs;
    private final Looks looks;
    private final CurrentPerson currentPerson;
    private final People people;
    private final Settings settings;
    private final Texts texts;
    private final Clock clock;

    @Inject
    public Evidence(
            Cases cases,
            InspectableModules modules,
            LogExtracts logs,
            Looks looks,
            CurrentPerson currentPerson,
            People people,
            Settings settings,
            Texts texts,
            Clock clock) {
        this.cases = cases;
        this.modules = modules;
        this.logs = logs;
        this.looks = looks;
        this.currentPerson = currentPerson;
        this.people = people;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The zip; the caller closes it. It is made and noted down before the first byte of it is handed out.
     *
     * @throws ModuleSilentException if one of the case's modules can't be asked now; nothing was exported
     */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = IOException.class)
    public SpooledFile export(long caseId) throws IOException {
        InspectionCase file = cases.requireOpen(caseId);
        String name = "case-" + file.id() + "-" + MOMENT.format(clock.instant().atZone(clock.getZone())) + ".zip";
        int[] items = {0};
        SpooledFile zip = SpooledFile.of(name, "application/zip", target -> items[0] = write(file, name, target));
        try {
            looks.noteExport(file, name, items[0], Checksums.of(zip));
            return zip;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private int write(InspectionCase file, String name, OutputStream target) throws IOException {
        int items = 0;
        try (EvidenceArchive archive = new EvidenceArchive(target)) {
            for (Source source : file.sources()) {
                items += source.isLog()
                        ? new LogEvidence(logs, archive).write(SealedLog.valueOf(source.name()), file.inquiry())
                        : modules.ask(
                                source.name(),
                                content -> new ContentEvidence(archive, source.name()).write(content, file.inquiry()));
            }
            archive.add("README.txt", readme(file, name));
            archive.seal(facts(file));
        }
        return items;
    }

    private String readme(InspectionCase file, String name) {
        return texts.get(
                Optional.of(currentPerson.locale().getLanguage()),
                "evidence.readme",
                file.number(),
                clock.instant().toString(),
                currentPerson.get().name(),
                name);
    }

    private Map<String, Object> facts(InspectionCase file) {
        Person exporter = currentPerson.get();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("school", settings.schoolName());
        facts.put("case", file.number());
        facts.put("reason", file.reason());
        facts.put("concerned", accounts(file.concerned().stream().sorted().toList()));
        facts.put("spanFrom", file.spanFrom().toString());
        facts.put("spanTo", file.spanTo().toString());
        facts.put("sources", file.sources().stream().map(Source::toString).toList());
        facts.put("exportedBy", exporter.name() + " (" + exporter.account() + ")");
        facts.put("exportedAt", clock.instant().toString());
        return facts;
    }

    private List<String> accounts(List<Long> ids) {
        Map<Long, Person> found = people.findAll(ids);
        return ids.stream()
                .map(id ->
                        Optional.ofNullable(found.get(id)).map(Person::account).orElse("#" + id))
                .toList();
    }
}
