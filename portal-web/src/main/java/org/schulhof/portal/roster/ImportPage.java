package org.schulhof.portal.roster;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schulhof.api.access.Access;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.roster.RosterImport;
import org.schulhof.kernel.roster.UnconfirmedException;
import org.schulhof.kernel.roster.UploadedFile;
import org.schulhof.kernel.roster.file.FileSettings;
import org.schulhof.kernel.roster.file.RosterKind;
import org.schulhof.kernel.roster.file.RosterTexts;
import org.schulhof.kernel.roster.file.Separator;
import org.schulhof.kernel.roster.file.TextEncoding;
import org.schulhof.kernel.roster.plan.Doubt;
import org.schulhof.kernel.roster.plan.ImportOptions;
import org.schulhof.kernel.roster.plan.ImportPlan;
import org.schulhof.kernel.roster.plan.Outcome;
import org.schulhof.kernel.roster.plan.PlannedRow;
import org.schulhof.portal.administration.Paging;
import org.schulhof.portal.administration.RequestParameters;
import org.schulhof.portal.frame.Notices;
import org.schulhof.portal.frame.PortalTexts;
import org.schulhof.portal.frame.Reader;

/** Upload, recognition and dry run on one page. The part of the dry run that is shown is in the address. */
@Named
@RequestScoped
public class ImportPage {

    private static final String HERE = "/administration/import/index.xhtml";
    private static final int PAGE_SIZE = 50;

    private final RosterImport roster;
    private final ImportDraft draft;
    private final Notices notices;
    private final PortalTexts texts;
    private final Reader reader;
    private final Clock clock;
    private final Access access;
    private final String show;
    private final String kind;
    private final int page;

    private PlanWords words;
    private List<FileForm> files;
    private ImportPlan plan;
    private List<PlannedRow> chosenRows;
    private List<Part> uploads;
    private boolean accountsFollowNames;
    private final Map<Doubt, Boolean> confirmed = new EnumMap<>(Doubt.class);

    @Inject
    public ImportPage(
            RosterImport roster,
            ImportDraft draft,
            Notices notices,
            PortalTexts texts,
            Reader reader,
            Clock clock,
            Access access,
            RequestParameters parameters) {
        this.roster = roster;
        this.draft = draft;
        this.notices = notices;
        this.texts = texts;
        this.reader = reader;
        this.clock = clock;
        this.access = access;
        this.show = parameters.text("show");
        this.kind = parameters.text("kind");
        this.page = (int) parameters.number("page");
    }

    @PostConstruct
    void load() {
        access.requireRight(CoreRight.PEOPLE_IMPORT.rightName());
        words = new PlanWords(reader.getLocale(), texts);
        RosterTexts rosterTexts = new RosterTexts(reader.getLocale());
        LocalDate today = LocalDate.now(clock);
        accountsFollowNames = draft.accountsFollowNames();
        files = draft.files().stream()
                .map(upload -> new FileForm(upload, upload.read(today), rosterTexts))
                .toList();
        plan = roster.dryRun(draft.files(), options());
        chosenRows = plan.rows().stream()
                .filter(row -> show.isEmpty()
                        || row.outcomes().stream()
                                .anyMatch(outcome -> outcome.name().equals(show)))
                .filter(row -> kind.isEmpty() || row.kind().name().equals(kind))
                .toList();
    }

    public String upload() throws IOException {
        for (Part part : uploads == null ? List.<Part>of() : uploads) {
            String refused = take(part);
            if (refused != null) {
                return notices.refuse(refused, part.getSubmittedFileName());
            }
        }
        return HERE + "?faces-redirect=true";
    }

    /** The key of the reason if the file was not taken. */
    private String take(Part part) throws IOException {
        if (part.getSize() > RosterImport.MAX_BYTES) {
            return "import.refused.size";
        }
        try (InputStream content = part.getInputStream()) {
            UploadedFile file =
                    new UploadedFile(part.getSubmittedFileName(), content.readAllBytes(), FileSettings.RECOGNISED);
            return draft.add(file) ? null : "import.refused.count";
        }
    }

    /** Applies what was chosen for the files. */
    public String apply() {
        files.forEach(file -> draft.change(file.getName(), file.chosen()));
        return HERE + "?faces-redirect=true";
    }

    public String remove(FileForm file) {
        draft.remove(file.getName());
        return HERE + "?faces-redirect=true";
    }

    public String discard() {
        draft.clear();
        return HERE + "?faces-redirect=true";
    }

    /** Applies the options to the dry run. */
    public String choose() {
        draft.letAccountsFollowNames(accountsFollowNames);
        return HERE + "?faces-redirect=true";
    }

    public String confirm() throws IOException {
        if (accountsFollowNames != draft.accountsFollowNames()) {
            return choose();
        }
        try {
            long job = roster.confirm(draft.files(), options(), plan, confirmedDoubts());
            return "/administration/import/progress.xhtml?job=" + job + "&faces-redirect=true";
        } catch (UnconfirmedException e) {
            return notices.refuse("import.refused.doubts");
        }
    }

    private ImportOptions options() {
        return new ImportOptions(draft.accountsFollowNames());
    }

    public List<FileForm> getFiles() {
        return files;
    }

    public ImportPlan getPlan() {
        return plan;
    }

    /** Whether all is already as the files say. */
    public boolean isNothingToDo() {
        return plan.writes().isEmpty() && plan.problems().isEmpty();
    }

    public List<Count> getCounts() {
        return Stream.of(Outcome.values())
                .map(outcome -> new Count(outcome.name(), plan.count(outcome)))
                .filter(count -> count.number > 0)
                .toList();
    }

    /** What the button does, in numbers. */
    public String getConfirmation() {
        String numbers = getCounts().stream()
                .filter(count -> !count.outcome.equals(Outcome.UNCHANGED.name())
                        && !count.outcome.equals(Outcome.REFUSED.name()))
                .map(count -> texts.with("import.go." + count.outcome, count.number))
                .collect(Collectors.joining(", "));
        return texts.with("import.go", numbers);
    }

    public List<Choice> getKinds() {
        return Stream.of(RosterKind.values())
                .filter(known -> plan.rows().stream().anyMatch(row -> row.kind() == known))
                .map(known -> new Choice(known.name(), words.kind(known)))
                .toList();
    }

    public List<Choice> getAllKinds() {
        return Arrays.stream(RosterKind.values())
                .map(known -> new Choice(known.name(), words.kind(known)))
                .toList();
    }

    public List<String> getNotices() {
        return plan.notices().stream()
                .map(notice -> texts.with("import.place", notice.file(), notice.line()) + ": " + words.sentence(notice))
                .toList();
    }

    /** Each to be confirmed on its own. */
    public List<PlanDoubt> getDoubts() {
        return plan.doubts().stream().map(doubt -> words.doubt(doubt, plan)).toList();
    }

    public Paging getPaging() {
        return new Paging(page, PAGE_SIZE, chosenRows.size());
    }

    public List<PlanRow> getRows() {
        Paging paging = getPaging();
        return chosenRows.stream()
                .skip(paging.offset())
                .limit(PAGE_SIZE)
                .map(words::row)
                .toList();
    }

    public TextEncoding[] getEncodings() {
        return TextEncoding.values();
    }

    public Separator[] getSeparators() {
        return Separator.values();
    }

    public String getShow() {
        return show;
    }

    public String getKind() {
        return kind;
    }

    public List<Part> getUploads() {
        return uploads;
    }

    public void setUploads(List<Part> uploads) {
        this.uploads = uploads;
    }

    public boolean isAccountsFollowNames() {
        return accountsFollowNames;
    }

    public void setAccountsFollowNames(boolean accountsFollowNames) {
        this.accountsFollowNames = accountsFollowNames;
    }

    /** Which doubts are ticked. */
    public Map<Doubt, Boolean> getConfirmed() {
        return confirmed;
    }

    private Set<Doubt> confirmedDoubts() {
        return confirmed.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** How many rows have an outcome. */
    public record Count(String outcome, long number) {}

    /** A choice with its name in the reader's language. */
    public record Choice(String value, String name) {}
}
