package org.schulhof.portal.letter;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.schulhof.api.file.StoredFile;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.group.Groups;
import org.schulhof.api.job.Job;
import org.schulhof.api.job.Jobs;
import org.schulhof.kernel.letter.LetterOrder;
import org.schulhof.kernel.letter.LetterOrder.Audience;
import org.schulhof.kernel.letter.LetterOrder.Layout;
import org.schulhof.kernel.letter.Letters;
import org.schulhof.kernel.letter.LettersGoneException;
import org.schulhof.kernel.letter.PrintJob;
import org.schulhof.kernel.letter.WaitingPrint;
import org.schulhof.portal.administration.RequestParameters;
import org.schulhof.portal.frame.Notices;
import org.schulhof.portal.frame.PortalAddress;

/** Orders letters, shows how far they are, and hands them out. */
@Named
@RequestScoped
public class LettersPage {

    private static final String HERE = "/administration/letters/index.xhtml";

    private final Letters letters;
    private final Groups groups;
    private final Jobs jobs;
    private final Notices notices;
    private final PortalAddress address;
    private final long jobId;

    private Audience audience = Audience.PUPILS;
    private Layout layout = Layout.LETTERS;
    private Long[] classes = {};
    private String language = "de";
    private boolean again;
    private List<WaitingPrint> waiting;
    private List<Group> allClasses;
    private Job job;

    @Inject
    public LettersPage(
            Letters letters,
            Groups groups,
            Jobs jobs,
            Notices notices,
            PortalAddress address,
            RequestParameters parameters) {
        this.letters = letters;
        this.groups = groups;
        this.jobs = jobs;
        this.notices = notices;
        this.address = address;
        this.jobId = parameters.number("job");
    }

    @PostConstruct
    void load() {
        waiting = letters.waiting();
        allClasses = classes();
        job = jobs.find(jobId).orElse(null);
    }

    /** All classes; they come sorted by type, and classes are the first type. */
    private List<Group> classes() {
        return groups.search("", 0, 200).stream()
                .filter(group -> group.type() == GroupType.CLASS)
                .toList();
    }

    public String print() {
        return HERE + "?job=" + letters.print(order()) + "&faces-redirect=true";
    }

    public String cancel() {
        jobs.cancel(jobId);
        return HERE + "?job=" + jobId + "&faces-redirect=true";
    }

    /** Sends the file as the answer to the form's post, so that no link to it exists. */
    public String fetch(long printId) throws IOException {
        try {
            StoredFile file = letters.file(printId);
            FacesContext faces = FacesContext.getCurrentInstance();
            ExternalContext external = faces.getExternalContext();
            external.responseReset();
            external.setResponseContentType(file.type());
            external.setResponseContentLength((int) file.size());
            external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
            external.setResponseHeader("Cache-Control", "no-store");
            letters.deliver(printId, external.getResponseOutputStream());
            faces.responseComplete();
            return null;
        } catch (LettersGoneException e) {
            return notices.refuse("letters.gone");
        }
    }

    private LetterOrder order() {
        Set<Long> chosen = hasClasses() ? Set.copyOf(Arrays.asList(classes)) : Set.of();
        return new LetterOrder(audience, chosen, again, layout, Locale.forLanguageTag(language), address.getUrl());
    }

    public long getCount() {
        return letters.count(order());
    }

    /** Whether the audience can be chosen by class. */
    public boolean hasClasses() {
        return audience == Audience.PUPILS || audience == Audience.GUARDIANS;
    }

    public boolean isRunning() {
        return job != null && !job.state().isFinal();
    }

    public Job getJob() {
        return job;
    }

    /** How many letters the job printed. */
    public long getPrinted() {
        return Long.parseLong(job.output().get(PrintJob.COUNT));
    }

    public List<WaitingPrint> getWaiting() {
        return waiting;
    }

    public List<Group> getAllClasses() {
        return allClasses;
    }

    public Audience[] getAudiences() {
        return Audience.values();
    }

    public Layout[] getLayouts() {
        return Layout.values();
    }

    public Audience getAudience() {
        return audience;
    }

    public void setAudience(Audience audience) {
        this.audience = audience;
    }

    public Layout getLayout() {
        return layout;
    }

    public void setLayout(Layout layout) {
        this.layout = layout;
    }

    public Long[] getClasses() {
        return classes.clone();
    }

    public void setClasses(Long[] classes) {
        this.classes = classes.clone();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public boolean isAgain() {
        return again;
    }

    public void setAgain(boolean again) {
        this.again = again;
    }
}
