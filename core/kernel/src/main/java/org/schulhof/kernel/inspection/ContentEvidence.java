package org.schulhof.kernel.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.schulhof.api.file.FileHeldException;
import org.schulhof.api.inspection.Inquiry;
import org.schulhof.api.inspection.InspectableContent;
import org.schulhof.api.inspection.InspectableItem;
import org.schulhof.api.inspection.InspectableItem.Attachment;

/** Writes the items of one module: a text file each, its attachments in a folder beside it. */
record ContentEvidence(EvidenceArchive archive, String moduleId) {

    private static final int AT_ONCE = 100;

    /** @return how many items there were */
    int write(InspectableContent content, Inquiry inquiry) throws IOException {
        int written = 0;
        List<InspectableItem> some;
        do {
            some = content.find(inquiry, written, AT_ONCE);
            for (InspectableItem item : some) {
                write(item, ++written);
            }
        } while (some.size() == AT_ONCE);
        return written;
    }

    private void write(InspectableItem item, int number) throws IOException {
        String path = "%s/%05d".formatted(moduleId, number);
        archive.add(path + ".txt", text(item));
        for (int i = 0; i < item.attachments().size(); i++) {
            Attachment attachment = item.attachments().get(i);
            String name = "%s/%02d-%s".formatted(path, i + 1, harmless(attachment.name()));
            try (InputStream bytes = attachment.content().open()) {
                archive.add(name, bytes);
            } catch (FileHeldException e) {
                archive.add(name + ".txt", e.note());
            }
        }
    }

    private static String text(InspectableItem item) {
        return "id: %s%nauthor: %s%nat: %s%ntitle: %s%n%n%s%n"
                .formatted(item.id(), item.author(), item.at(), item.title(), item.text());
    }

    /** A name that leads nowhere else when the zip is unpacked. */
    private static String harmless(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        return plain.length() > 100 ? plain.substring(plain.length() - 100) : plain;
    }
}
