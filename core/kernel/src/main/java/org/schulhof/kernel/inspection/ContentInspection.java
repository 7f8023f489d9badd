package org.schulhof.kernel.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import org.schulhof.api.file.FileHeldException;
import org.schulhof.api.inspection.Inquiry;
import org.schulhof.api.inspection.InspectableContent;
import org.schulhof.api.inspection.InspectableItem;
import org.schulhof.api.inspection.InspectableItem.Attachment;

/** Looks into the content of modules, within an open case only (R18). Each look is committed before anything of it is shown. */
@ApplicationScoped
public class ContentInspection {

    private final Cases cases;
    private final InspectableModules modules;
    private final Looks looks;

    @Inject
    public ContentInspection(Cases cases, InspectableModules modules, Looks looks) {
        this.cases = cases;
        this.modules = modules;
        this.looks = looks;
    }

    /** The latest first. @throws ModuleSilentException if the module can't be asked now */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = IOException.class)
    public Found<InspectableItem> look(long caseId, String moduleId, int offset, int limit) throws IOException {
        Source source = Source.module(moduleId);
        InspectionCase file = cases.requireOpen(caseId, source);
        Inquiry inquiry = file.inquiry();
        Found<InspectableItem> found = modules.ask(
                moduleId, content -> new Found<>(content.count(inquiry), content.find(inquiry, offset, limit)));
        int seen = found.items().size();
        looks.note(file, source, seen == 0 ? "" : (offset + 1) + "-" + (offset + seen), seen);
        return found;
    }

    /**
     * An attachment of something that the case covers; the caller closes it.
     *
     * @param number which one of it, from 0
     * @throws UnknownSourceException if there is no such attachment in the case
     */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = IOException.class)
    public SpooledFile attachment(long caseId, String moduleId, String itemId, int number) throws IOException {
        Source source = Source.module(moduleId);
        InspectionCase file = cases.requireOpen(caseId, source);
        return modules.ask(moduleId, content -> {
            Attachment attachment = find(content, file.inquiry(), itemId, number);
            SpooledFile copy = copy(attachment);
            try {
                looks.note(file, source, shortened(attachment.name()), 1);
                return copy;
            } catch (RuntimeException e) {
                copy.close();
                throw e;
            }
        });
    }

    private static SpooledFile copy(Attachment attachment) throws IOException {
        try (InputStream bytes = attachment.content().open()) {
            return SpooledFile.of(attachment.name(), attachment.type(), bytes::transferTo);
        } catch (FileHeldException e) {
            return SpooledFile.of(attachment.name() + ".txt", "text/plain", e.note()::transferTo);
        }
    }

    private static Attachment find(InspectableContent content, Inquiry inquiry, String itemId, int number) {
        InspectableItem item =
                content.find(inquiry, itemId).orElseThrow(() -> new UnknownSourceException("item " + itemId));
        if (number < 0 || number >= item.attachments().size()) {
            throw new UnknownSourceException("attachment " + number + " of item " + itemId);
        }
        return item.attachments().get(number);
    }

    private static String shortened(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }
}
