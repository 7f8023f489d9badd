package org.schulhof.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.Attachment.Picture;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.file.StoredFile;
import org.schulhof.api.file.UnknownAttachmentException;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.text.FormattedText;

/** Attachments in memory, by the rules of the portal's; it does not roll back, and pictures stay as they are. */
public final class MemoryAttachments implements Attachments {

    private static final long MOST_BYTES = 20L << 20;

    private final FileStore files;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    private final Map<Long, Kept> kept = new LinkedHashMap<>();

    public MemoryAttachments(FileStore files, CurrentPerson currentPerson, Clock clock) {
        this.files = files;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @Override
    public Attachment upload(String module, String name, InputStream content) throws IOException {
        StoredFile file = files.store(module, name, content, MOST_BYTES);
        Picture picture = file.type().startsWith("image/") ? new Picture(100, 100) : null;
        Attachment attachment =
                new Attachment(file.id(), module, name, file.type(), file.size(), clock.instant(), picture);
        kept.put(
                attachment.id(),
                new Kept(attachment, Optional.of(currentPerson.get().id()), Optional.empty()));
        return attachment;
    }

    @Override
    public void save(AttachmentPlace place, FormattedText text, Collection<Long> attachments) {
        Set<Long> named = new LinkedHashSet<>(text.pictures());
        named.addAll(attachments);
        List<Kept> taken = new ArrayList<>();
        for (Long id : named) {
            Kept one = kept.get(id);
            if (one == null || attachments.contains(id) && !isUsable(one, place)) {
                throw new UnknownAttachmentException(id);
            }
            if (isUsable(one, place)) {
                taken.add(one);
            }
        }
        at(place).stream()
                .filter(attachment -> !named.contains(attachment.id()))
                .forEach(attachment -> forget(attachment.id()));
        // in the order in which they are named
        taken.forEach(one -> kept.remove(one.attachment.id()));
        taken.forEach(
                one -> kept.put(one.attachment.id(), new Kept(one.attachment, Optional.empty(), Optional.of(place))));
    }

    private boolean isUsable(Kept one, AttachmentPlace place) {
        return one.isAt(place)
                || one.attachment.module().equals(place.module())
                        && one.uploader.equals(Optional.of(currentPerson.get().id()));
    }

    @Override
    public List<Attachment> at(AttachmentPlace place) {
        return kept.values().stream()
                .filter(one -> one.isAt(place))
                .map(Kept::attachment)
                .toList();
    }

    @Override
    public Map<String, List<Attachment>> at(String module, Collection<String> things) {
        Map<String, List<Attachment>> found = new LinkedHashMap<>();
        for (String thing : things) {
            List<Attachment> there = at(new AttachmentPlace(module, thing));
            if (!there.isEmpty()) {
                found.put(thing, there);
            }
        }
        return found;
    }

    @Override
    public List<Attachment> chosen(AttachmentPlace place, Collection<Long> ids) {
        return ids.stream()
                .distinct()
                .map(kept::get)
                .filter(one -> one != null && isUsable(one, place))
                .map(Kept::attachment)
                .toList();
    }

    @Override
    public void move(AttachmentPlace from, Collection<Long> ids, AttachmentPlace to) {
        at(from).stream()
                .filter(attachment -> ids.contains(attachment.id()))
                .forEach(attachment ->
                        kept.put(attachment.id(), new Kept(attachment, Optional.empty(), Optional.of(to))));
    }

    @Override
    public void delete(String module, Collection<String> things) {
        things.forEach(thing -> at(new AttachmentPlace(module, thing)).forEach(attachment -> forget(attachment.id())));
    }

    private void forget(long id) {
        kept.remove(id);
        files.delete(id);
    }

    @Override
    public Attachment copy(Attachment attachment) throws IOException {
        return upload(attachment.module(), attachment.name(), open(attachment));
    }

    @Override
    public InputStream open(Attachment attachment) throws IOException {
        return files.open(attachment.id());
    }

    private record Kept(Attachment attachment, Optional<Long> uploader, Optional<AttachmentPlace> place) {

        boolean isAt(AttachmentPlace other) {
            return place.equals(Optional.of(other));
        }
    }
}
