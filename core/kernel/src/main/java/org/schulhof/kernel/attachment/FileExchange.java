package org.schulhof.kernel.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.FileContent;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.file.PersonalFiles;
import org.schulhof.api.file.PersonalFiles.Chosen;
import org.schulhof.api.file.PersonalFiles.Entry;
import org.schulhof.api.file.PersonalFiles.Folder;
import org.schulhof.api.file.PersonalFiles.Listing;
import org.schulhof.api.file.PersonalFiles.Saved;
import org.schulhof.api.file.StoredFile;
import org.schulhof.kernel.file.Envelope;

/**
 * Attachments from the current person's files, and to them. What is attached is what the files' module lets them read; what is saved
 * is what the attachment's module lets them read, and lands where the files' module lets them write.
 */
@ApplicationScoped
public class FileExchange {

    private final AskedFiles personalFiles;
    private final SchoolAttachments attachments;
    private final AttachmentReading reading;
    private final AttachmentSeals seals;
    private final FileStore files;

    @Inject
    public FileExchange(
            AskedFiles personalFiles,
            SchoolAttachments attachments,
            AttachmentReading reading,
            AttachmentSeals seals,
            FileStore files) {
        this.personalFiles = personalFiles;
        this.attachments = attachments;
        this.reading = reading;
        this.seals = seals;
        this.files = files;
    }

    /** Whether the current person has files to attach from and to save to now. */
    public boolean isThere() {
        return personalFiles.areThere();
    }

    /** As {@link PersonalFiles#beginnings}. */
    public List<Folder> beginnings() {
        return personalFiles.ask(PersonalFiles::beginnings);
    }

    /** As {@link PersonalFiles#open}. */
    public Listing open(@Nullable String folder, int page) {
        return personalFiles.ask(all -> all.open(folder, page));
    }

    /** As {@link PersonalFiles#search}. */
    public List<Entry> search(String text) {
        return personalFiles.ask(all -> all.search(text));
    }

    /**
     * Makes a file an upload of the current person's, as if they had brought it.
     *
     * @param module that will keep it
     * @param file as {@link PersonalFiles#choose} takes it; it throws what that throws, and what {@link SchoolAttachments#upload} does
     */
    public Attachment attach(String module, String file) throws IOException {
        Chosen chosen = personalFiles.ask(all -> all.choose(file));
        return attachments.take(module, chosen.name(), chosen.file());
    }

    /**
     * Saves an attachment that the current person may read; empty if there is none such.
     *
     * @param folder as {@link PersonalFiles#save} takes it; it throws what that throws
     */
    public Optional<Saved> save(String module, long id, @Nullable String folder) {
        return reading.find(module, id)
                .map(record -> personalFiles.ask(all ->
                        all.save(folder, seals.open(record).name(), new Content(files, seals.file(record), record))));
    }

    private record Content(FileStore files, Envelope envelope, AttachmentRecord record) implements FileContent {

        @Override
        public long size() {
            return record.size();
        }

        @Override
        public StoredFile store(String owner, String name) throws IOException {
            if (record.seal().isEmpty()) {
                return files.copy(owner, name, record.fileId());
            }
            try (InputStream plain = envelope.open(files.open(record.fileId()))) {
                return files.store(owner, name, plain, record.size());
            }
        }
    }
}
