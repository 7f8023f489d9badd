package org.schulhof.homework.internal.privacy;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.inspection.Inquiry;
import org.schulhof.api.inspection.InspectableContent;
import org.schulhof.api.inspection.InspectableItem;
import org.schulhof.api.inspection.InspectableItem.Attachment;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.api.policy.Policies;
import org.schulhof.api.text.FormattedTexts;
import org.schulhof.homework.HomeworkModule;
import org.schulhof.homework.internal.handin.HandIn;
import org.schulhof.homework.internal.handin.HandInStore;
import org.schulhof.homework.internal.task.Task;
import org.schulhof.homework.internal.task.TaskStore;

/** What pupils have handed in, for an open case, and only if the school has decided so (R18). Drafts are nobody else's. */
@Component
public final class HomeworkContent implements InspectableContent {

    private static final Pattern ID = Pattern.compile("hand-in-(\\d{1,18})");
    private static final String COVERED =
            " from HandIn h where h.pupilId in :people and h.handedInAt >= :from and h.handedInAt < :to";

    private final Persistence persistence;
    private final Policies policies;
    private final TaskStore tasks;
    private final HandInStore handIns;
    private final People people;
    private final FormattedTexts texts;
    private final Attachments attachments;

    @Activate
    public HomeworkContent(
            @Reference Persistence persistence,
            @Reference Policies policies,
            @Reference TaskStore tasks,
            @Reference HandInStore handIns,
            @Reference People people,
            @Reference FormattedTexts texts,
            @Reference Attachments attachments) {
        this.persistence = persistence;
        this.policies = policies;
        this.tasks = tasks;
        this.handIns = handIns;
        this.people = people;
        this.texts = texts;
        this.attachments = attachments;
    }

    /** A case that was made of a report asks for its excerpt and nothing else; homework has none. */
    private boolean isOffered(Inquiry inquiry) {
        return policies.isOn(HomeworkModule.INSPECTION) && inquiry.excerpt().isEmpty();
    }

    @Override
    public long count(Inquiry inquiry) {
        return isOffered(inquiry)
                ? persistence.inTransaction(entityManager -> bind(
                                entityManager.createQuery("select count(h)" + COVERED, Long.class), inquiry)
                        .getSingleResult())
                : 0;
    }

    @Override
    public List<InspectableItem> find(Inquiry inquiry, int offset, int limit) {
        return isOffered(inquiry)
                ? items(persistence.inTransaction(entityManager -> bind(
                                entityManager.createQuery(
                                        "select h" + COVERED + " order by h.handedInAt desc, h.id desc", HandIn.class),
                                inquiry)
                        .setFirstResult(offset)
                        .setMaxResults(limit)
                        .getResultList()))
                : List.of();
    }

    @Override
    public Optional<InspectableItem> find(Inquiry inquiry, String itemId) {
        Matcher id = ID.matcher(itemId);
        return isOffered(inquiry) && id.matches()
                ? handIns.find(Long.parseLong(id.group(1)))
                        .filter(handIn -> handIn.handedInAt()
                                .filter(at -> inquiry.covers(handIn.pupilId(), at))
                                .isPresent())
                        .flatMap(handIn -> items(List.of(handIn)).stream().findFirst())
                : Optional.empty();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Inquiry inquiry) {
        return query.setParameter("people", inquiry.personIds())
                .setParameter("from", inquiry.from())
                .setParameter("to", inquiry.to());
    }

    private List<InspectableItem> items(List<HandIn> found) {
        Map<Long, Person> pupils =
                people.named(found.stream().map(HandIn::pupilId).collect(Collectors.toSet()));
        Map<Long, HandIn> holders = handIns.holders(found);
        Map<Long, Task> of = tasks.findAll(found.stream().map(HandIn::taskId).toList()).stream()
                .collect(Collectors.toMap(Task::id, task -> task));
        return found.stream()
                .map(handIn -> new InspectableItem(
                        "hand-in-" + handIn.id(),
                        Optional.ofNullable(pupils.get(handIn.pupilId()))
                                .map(Person::name)
                                .orElse("–"),
                        handIn.handedInAt().orElseThrow(),
                        of.get(handIn.taskId()).title(),
                        texts.stored(holders.get(handIn.contentId()).html()).plain(),
                        attachments.at(HandInStore.place(handIn.contentId())).stream()
                                .map(file -> new Attachment(
                                        file.name(), file.type(), file.size(), () -> attachments.open(file)))
                                .toList()))
                .toList();
    }
}
