package org.schulhof.kernel.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.file.StoredFile;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Person;

/** Hands an attachment to those who may read it: its module says who, and until it is saved its writer alone. */
@ApplicationScoped
public class AttachmentReading {

    private final AttachmentRecords records;
    private final AskedReaders readers;
    private final AttachmentSeals seals;
    private final FileStore files;
    private final CurrentPerson currentPerson;

    @Inject
    public AttachmentReading(
            AttachmentRecords records,
            AskedReaders readers,
            AttachmentSeals seals,
            FileStore files,
            CurrentPerson currentPerson) {
        this.records = records;
        this.readers = readers;
        this.seals = seals;
        this.files = files;
        this.currentPerson = currentPerson;
    }

    /** The attachment of the module; empty if there is none such, or the current person may not read it. */
    public Optional<Opened> open(String module, long id, Size size) throws IOException {
        Optional<AttachmentRecord> found = find(module, id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        AttachmentRecord record = found.get();
        Attachment attachment = seals.open(record);
        if (size != Size.FILE && !attachment.isPicture()) {
            return Optional.empty();
        }
        return Optional.of(size == Size.PREVIEW ? preview(record, attachment) : file(record, attachment));
    }

    /** What is kept of it; empty if there is none such, or the current person may not read it. */
    Optional<AttachmentRecord> find(String module, long id) {
        Person reader = currentPerson.get();
        return records.find(id)
                .filter(record -> record.module().equals(module))
                .filter(record -> isReadable(record, reader));
    }

    private Opened file(AttachmentRecord record, Attachment attachment) throws IOException {
        return new Opened(
                attachment,
                attachment.type(),
                attachment.size(),
                seals.file(record).open(files.open(record.fileId())));
    }

    private Opened preview(AttachmentRecord record, Attachment attachment) throws IOException {
        long fileId = record.previewId().orElseThrow();
        if (record.seal().isEmpty()) {
            StoredFile preview = files.find(fileId).orElseThrow();
            return new Opened(attachment, preview.type(), preview.size(), files.open(fileId));
        }
        // what the record of the file tells is of the sealed one
        try (InputStream content = seals.preview(record).open(files.open(fileId))) {
            byte[] bytes = content.readAllBytes();
            return new Opened(
                    attachment, PictureFile.previewType(record.type()), bytes.length, new ByteArrayInputStream(bytes));
        }
    }

    private boolean isReadable(AttachmentRecord record, Person reader) {
        return record.thing()
                .map(thing -> readers.mayRead(record.module(), thing, reader))
                .orElseGet(() -> record.isUploadOf(reader.id(), record.module()));
    }

    /** In which form. */
    public enum Size {
        /** What is kept, to download. */
        FILE,
        /** What is kept, to look at; of pictures only. */
        PICTURE,
        PREVIEW
    }

    /**
     * An attachment that is being read.
     *
     * @param type of this form of it
     * @param size of this form in bytes
     */
    public record Opened(Attachment attachment, String type, long size, InputStream content) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
