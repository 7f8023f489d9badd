package org.schulhof.homework.internal.feedback;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.file.FileHeldException;
import org.schulhof.api.person.Person;
import org.schulhof.api.text.FormattedTexts;
import org.schulhof.homework.HomeworkModule;
import org.schulhof.homework.internal.handin.HandIn;
import org.schulhof.homework.internal.handin.HandInStore;

/** Writes all that was handed in for a task, a folder a pupil, as it goes: large files need no memory. */
@Component(service = HandInsAsZip.class)
public final class HandInsAsZip {

    private static final int LONGEST_NAME = 120;

    private final Marking marking;
    private final Attachments attachments;
    private final FormattedTexts texts;

    @Activate
    public HandInsAsZip(
            @Reference Marking marking, @Reference Attachments attachments, @Reference FormattedTexts texts) {
        this.marking = marking;
        this.attachments = attachments;
        this.texts = texts;
    }

    /** Where it goes, asked for once it is clear that it may. */
    @FunctionalInterface
    public interface Target {
        OutputStream open() throws IOException;
    }

    public void write(long taskId, Target target) throws IOException {
        List<PupilRow> rows = marking.pupils(taskId).stream()
                .filter(row -> row.handIn() != null
                        && row.handIn().isHandedIn()
                        && row.handIn().contentId() == row.handIn().id())
                .toList();
        Map<String, List<Attachment>> files = attachments.at(
                HomeworkModule.ID,
                rows.stream()
                        .map(row -> HandInStore.place(row.handIn().id()).thing())
                        .toList());
        try (ZipOutputStream zip = new ZipOutputStream(target.open(), StandardCharsets.UTF_8)) {
            for (PupilRow row : rows) {
                HandIn handIn = row.handIn();
                String folder = folder(row.pupil());
                String text = texts.stored(handIn.html()).plain();
                if (!text.isBlank()) {
                    zip.putNextEntry(new ZipEntry(folder + "text.txt"));
                    zip.write(text.getBytes(StandardCharsets.UTF_8));
                }
                for (Attachment file :
                        files.getOrDefault(HandInStore.place(handIn.id()).thing(), List.of())) {
                    String path = folder + file.id() + "-" + safe(file.name());
                    try (InputStream content = attachments.open(file)) {
                        zip.putNextEntry(new ZipEntry(path));
                        content.transferTo(zip);
                    } catch (FileHeldException e) {
                        zip.putNextEntry(new ZipEntry(path + ".txt"));
                        e.note().transferTo(zip);
                    }
                }
                zip.closeEntry();
            }
        }
    }

    /** The account tells apart those of the same name. */
    private static String folder(Person pupil) {
        return safe(pupil.lastName() + "_" + pupil.firstName() + "_" + pupil.account()) + "/";
    }

    /** A name that every system takes, and that leads nowhere else. */
    static String safe(String name) {
        String safe = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_")
                .replaceAll("^\\.+", "_");
        return safe.length() <= LONGEST_NAME ? safe : safe.substring(safe.length() - LONGEST_NAME);
    }
}
