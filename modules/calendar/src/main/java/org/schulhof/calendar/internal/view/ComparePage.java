package org.schulhof.calendar.internal.view;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.group.Group;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.internal.entry.Draft;
import org.schulhof.calendar.internal.entry.EntryReading;
import org.schulhof.calendar.internal.entry.EntryStates;
import org.schulhof.calendar.internal.entry.EntryStates.State;
import org.schulhof.calendar.internal.entry.EntryView;
import org.schulhof.calendar.internal.entry.Guests;
import org.schulhof.calendar.internal.invitation.GuestRules;

/** What is different between two states of an entry: {@code compare.xhtml?id=<entry>&from=<version>&to=<version>} (R34). */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("compare")
public final class ComparePage implements PageBean {

    private final EntryReading reading;
    private final EntryStates states;
    private final GuestRules guests;
    private final Wording wording;
    private transient @Nullable EntryView shown;
    private transient @Nullable State from;
    private transient @Nullable State to;

    @Activate
    public ComparePage(
            @Reference EntryReading reading,
            @Reference EntryStates states,
            @Reference GuestRules guests,
            @Reference Wording wording) {
        this.reading = reading;
        this.states = states;
        this.guests = guests;
        this.wording = wording;
    }

    /** Something that is different; each side is empty if there was nothing. */
    public record Difference(String field, String before, String after) {}

    public EntryView getShown() {
        if (shown == null) {
            shown = reading.view(PageAddress.current().requiredId("id"), null);
        }
        return shown;
    }

    /** All states that can be compared, the newest first. */
    public List<EntryView.Step> getSteps() {
        return getShown().history().stream().filter(EntryView.Step::kept).toList();
    }

    public State getFrom() {
        if (from == null) {
            from = state("from", Math.max(1, getShown().number() - 1));
        }
        return from;
    }

    public State getTo() {
        if (to == null) {
            to = state("to", getShown().number());
        }
        return to;
    }

    private State state(String name, int otherwise) {
        long number = PageAddress.current().id(name).orElse((long) otherwise);
        return states.state(getShown().id(), (int) Math.min(number, Integer.MAX_VALUE));
    }

    public List<Difference> getDifferences() {
        List<Difference> all = new ArrayList<>();
        State was = getFrom();
        State is = getTo();
        add(all, "title", was.draft().title(), is.draft().title());
        add(all, "time", wording.when(was.draft()), wording.when(is.draft()));
        add(all, "repetition", repetition(was.draft()), repetition(is.draft()));
        add(all, "place", was.draft().place(), is.draft().place());
        add(all, "text", was.draft().text(), is.draft().text());
        add(all, "reminder", reminder(was.draft()), reminder(is.draft()));
        add(all, "guests", names(was.draft().guests()), names(is.draft().guests()));
        add(all, "open", open(was.draft()), open(is.draft()));
        add(all, "leftOut", days(was.leftOut()), days(is.leftOut()));
        addSingle(all, was.single(), is.single());
        add(all, "others", only(was.others(), is.others()), only(is.others(), was.others()));
        return all;
    }

    private static void add(List<Difference> all, String field, String before, String after) {
        if (!before.equals(after)) {
            all.add(new Difference(field, before, after));
        }
    }

    private String repetition(Draft draft) {
        return wording.repetition(draft.repetition(), draft.start().toLocalDate());
    }

    private String reminder(Draft draft) {
        return wording.texts().get("reminder." + draft.reminder());
    }

    private String open(Draft draft) {
        return draft.open() ? wording.texts().get("fact.open") : "";
    }

    private String names(Guests who) {
        return Stream.concat(
                        guests.groupsOf(who).values().stream().map(Group::name),
                        guests.peopleOf(who).values().stream().map(Person::name))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String days(List<LocalDateTime> times) {
        return times.stream()
                .map(time -> wording.fullDay(time.toLocalDate()))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private void addSingle(List<Difference> all, Map<LocalDateTime, Draft> was, Map<LocalDateTime, Draft> is) {
        Set<LocalDateTime> times = new LinkedHashSet<>(was.keySet());
        times.addAll(is.keySet());
        for (LocalDateTime time : times) {
            String before = single(was.get(time));
            String after = single(is.get(time));
            add(all, "single", before, after);
        }
    }

    private String single(@Nullable Draft draft) {
        return draft == null
                ? ""
                : Stream.of(draft.title(), wording.when(draft), draft.place(), draft.text())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n"));
    }

    private static String only(List<String> these, List<String> notThose) {
        return these.stream().filter(line -> !notThose.contains(line)).collect(Collectors.joining("\n"));
    }
}
