package org.schulhof.messenger.internal.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.inspection.Inquiry;
import org.schulhof.api.inspection.InspectableContent;
import org.schulhof.api.inspection.InspectableItem;
import org.schulhof.api.inspection.ReportedContent;
import org.schulhof.api.module.Texts;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.seal.Seals;
import org.schulhof.messenger.MessengerModule;

/**
 * Shows a case the excerpt of which it was made, and nothing else: to any other inquiry the messenger is empty (R19). What has
 * become of a report decides how long its excerpt is kept.
 */
@Component
public final class ReportedExcerpts implements InspectableContent, ReportedContent {

    private final Persistence persistence;
    private final Seals seals;
    private final Attachments attachments;
    private final CurrentPerson currentPerson;

    @Activate
    public ReportedExcerpts(
            @Reference Persistence persistence,
            @Reference Seals seals,
            @Reference Attachments attachments,
            @Reference CurrentPerson currentPerson) {
        this.persistence = persistence;
        this.seals = seals;
        this.attachments = attachments;
        this.currentPerson = currentPerson;
    }

    @Override
    public long count(Inquiry inquiry) {
        return excerpt(inquiry)
                .map(excerpt -> (long) open(excerpt).lines().size())
                .orElse(0L);
    }

    @Override
    public List<InspectableItem> find(Inquiry inquiry, int offset, int limit) {
        return excerpt(inquiry)
                .map(excerpt -> open(excerpt).lines().stream()
                        .sorted(Comparator.comparing(ExcerptText.Line::number).reversed())
                        .skip(offset)
                        .limit(limit)
                        .map(line -> item(excerpt, line))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<InspectableItem> find(Inquiry inquiry, String itemId) {
        return excerpt(inquiry)
                .flatMap(excerpt -> open(excerpt).lines().stream()
                        .map(line -> item(excerpt, line))
                        .filter(item -> item.id().equals(itemId))
                        .findFirst());
    }

    private Optional<Excerpt> excerpt(Inquiry inquiry) {
        return inquiry.excerpt().flatMap(this::excerpt);
    }

    private Optional<Excerpt> excerpt(String id) {
        return id.matches("\\d{1,18}")
                ? persistence.inTransaction(
                        entityManager -> Optional.ofNullable(entityManager.find(Excerpt.class, Long.valueOf(id))))
                : Optional.empty();
    }

    private ExcerptText open(Excerpt excerpt) {
        return ExcerptText.of(seals.open(excerpt.sealKey(), excerpt.content(), excerpt.place()));
    }

    private InspectableItem item(Excerpt excerpt, ExcerptText.Line line) {
        Texts texts = Texts.of(MessengerModule.class, currentPerson);
        String title = texts.get(
                line.number() == excerpt.number() ? "excerpt.reported" : "excerpt.around",
                open(excerpt).title());
        StringBuilder text = new StringBuilder(line.text().isEmpty() ? texts.get("excerpt.noText") : line.text());
        line.before().forEach(before -> text.append("\n\n").append(texts.get("excerpt.before", before)));
        text.append("\n\n").append(texts.get("excerpt.hash", excerpt.sha256()));
        return new InspectableItem(
                excerpt.id() + "/" + line.number(),
                line.author(),
                line.at(),
                title,
                text.toString(),
                attachments
                        .at(new AttachmentPlace(MessengerModule.ID, Excerpts.thing(excerpt.id(), line.number())))
                        .stream()
                        .map(file -> new InspectableItem.Attachment(
                                file.name(), file.type(), file.size(), () -> attachments.open(file)))
                        .toList());
    }

    @Override
    public void settled(String excerptId, Outcome outcome) {
        if (outcome != Outcome.CASE_OPENED) {
            excerpt(excerptId).ifPresent(this::delete);
        }
    }

    private void delete(Excerpt excerpt) {
        List<String> things = open(excerpt).lines().stream()
                .filter(line -> !line.files().isEmpty())
                .map(line -> Excerpts.thing(excerpt.id(), line.number()))
                .toList();
        persistence.runInTransaction(entityManager -> {
            if (!things.isEmpty()) {
                attachments.delete(MessengerModule.ID, things);
            }
            entityManager.remove(entityManager.find(Excerpt.class, excerpt.id()));
            seals.destroyKey(excerpt.sealKey());
        });
    }
}
