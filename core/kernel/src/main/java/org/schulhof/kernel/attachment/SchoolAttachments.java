package org.schulhof.kernel.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.file.FileState;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.api.file.StoredFile;
import org.schulhof.api.file.UploadLimits;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.text.FormattedText;
import org.schulhof.kernel.ModuleService;
import org.schulhof.kernel.attachment.AttachmentSeals.Fresh;
import org.schulhof.kernel.file.Envelope;
import org.schulhof.kernel.file.Incoming;
import org.schulhof.kernel.file.StoredFiles;
import org.schulhof.kernel.scan.Verdict;

/** The attachments of modules. What comes over a slow line is taken in before a transaction begins. */
@ApplicationScoped
@ModuleService
public class SchoolAttachments implements Attachments {

    private final AttachmentRecords records;
    private final StoredFiles storedFiles;
    private final FileStore files;
    private final AskedReaders readers;
    private final AttachmentSeals seals;
    private final UploadLimits limits;
    private final CurrentPerson currentPerson;
    private final Tika tika = new Tika();

    @Inject
    public SchoolAttachments(
            AttachmentRecords records,
            StoredFiles storedFiles,
            FileStore files,
            AskedReaders readers,
            AttachmentSeals seals,
            UploadLimits limits,
            CurrentPerson currentPerson) {
        this.records = records;
        this.storedFiles = storedFiles;
        this.files = files;
        this.readers = readers;
        this.seals = seals;
        this.limits = limits;
        this.currentPerson = currentPerson;
    }

    /** How many bytes a file of the current person may have (R37). */
    public long mostBytes() {
        return limits.mostBytes();
    }

    @Override
    public Attachment upload(String module, String name, InputStream content) throws IOException {
        long writer = currentPerson.get().id();
        records.requireRoom(writer);
        FileName fileName = new FileName(name);
        Fresh seal = readers.isSealed(module) ? seals.fresh(module) : null;
        Envelope envelope = seal == null ? Envelope.NONE : seal.file();
        try (Incoming incoming = storedFiles.receive(content, mostBytes(), envelope)) {
            Verdict verdict = storedFiles.scan(module, incoming::open);
            String type = typeOf(incoming, fileName);
            if (!PictureFile.TYPES.contains(type)) {
                return records.keep(module, writer, fileName, type, incoming, seal, verdict)
                        .in(verdict.isUnknown() ? FileState.WAITING : FileState.READY);
            }
            PictureFile.Rendition picture = PictureFile.render(incoming);
            boolean same = picture.moving() || picture.type().equals(type);
            return records.keep(
                    module,
                    writer,
                    same ? fileName : fileName.withEnding(picture.ending()),
                    picture,
                    incoming,
                    seal,
                    verdict);
        }
    }

    /**
     * Takes a stored file as if the current person had brought it; what lies as it is, is not copied.
     *
     * @throws FileTooLargeException and the others as {@link #upload}
     */
    Attachment take(String module, String name, StoredFile file) throws IOException {
        long most = mostBytes();
        if (file.size() > most) {
            throw new FileTooLargeException(most);
        }
        FileName fileName = new FileName(name);
        String type;
        try (InputStream content = files.open(file.id())) {
            type = tika.detect(content, fileName.text());
        }
        if (readers.isSealed(module) || PictureFile.TYPES.contains(type)) {
            try (InputStream content = files.open(file.id())) {
                return upload(module, name, content);
            }
        }
        long writer = currentPerson.get().id();
        records.requireRoom(writer);
        return records.keep(module, writer, fileName, type, file);
    }

    /** The name only tells apart what looks the same, such as the formats that are packed like a zip file. */
    private String typeOf(Incoming incoming, FileName name) throws IOException {
        try (InputStream content = incoming.open()) {
            return tika.detect(content, name.text());
        }
    }

    @Override
    public void save(AttachmentPlace place, FormattedText text, Collection<Long> attachments) {
        records.save(place, currentPerson.get().id(), text.pictures(), attachments);
    }

    @Override
    public List<Attachment> at(AttachmentPlace place) {
        return open(records.at(place.module(), Set.of(place.thing())));
    }

    @Override
    public Map<String, List<Attachment>> at(String module, Collection<String> things) {
        List<AttachmentRecord> found = records.at(module, things);
        List<Attachment> opened = open(found);
        Map<String, List<Attachment>> byThing = new LinkedHashMap<>();
        for (int i = 0; i < found.size(); i++) {
            byThing.computeIfAbsent(found.get(i).thing().orElseThrow(), thing -> new ArrayList<>())
                    .add(opened.get(i));
        }
        return byThing;
    }

    @Override
    public List<Attachment> chosen(AttachmentPlace place, Collection<Long> ids) {
        long writer = currentPerson.get().id();
        Map<Long, AttachmentRecord> found = records.find(ids);
        return open(ids.stream()
                .distinct()
                .map(found::get)
                .filter(record -> record != null && (record.isAt(place) || record.isUploadOf(writer, place.module())))
                .toList());
    }

    /** As their readers see them, with those that wait for the virus scanner marked; one query. */
    private List<Attachment> open(List<AttachmentRecord> all) {
        Map<Long, FileState> held =
                files.held(all.stream().map(AttachmentRecord::fileId).toList());
        return all.stream()
                .map(record -> seals.open(record).in(held.getOrDefault(record.fileId(), FileState.READY)))
                .toList();
    }

    @Override
    public void move(AttachmentPlace from, Collection<Long> ids, AttachmentPlace to) {
        records.move(from, ids, to);
    }

    @Override
    public void delete(String module, Collection<String> things) {
        records.delete(module, things);
    }

    @Override
    public Attachment copy(Attachment attachment) throws IOException {
        AttachmentRecord record = require(attachment);
        try (InputStream content = seals.file(record).open(storedFiles.openWaiting(record.fileId()))) {
            return upload(record.module(), attachment.name(), content);
        }
    }

    private AttachmentRecord require(Attachment attachment) throws NoSuchFileException {
        return records.find(attachment.id())
                .orElseThrow(() -> new NoSuchFileException("attachment " + attachment.id()));
    }

    @Override
    public InputStream open(Attachment attachment) throws IOException {
        AttachmentRecord record = require(attachment);
        return seals.file(record).open(files.open(record.fileId()));
    }
}
