package org.schulhof.kernel.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.schulhof.api.inspection.Inquiry;
import org.schulhof.api.inspection.InspectableContent;
import org.schulhof.api.inspection.InspectableItem;
import org.schulhof.api.inspection.InspectableItem.Attachment;

/** A module {@code notes} with what people keep in it, each with an attachment. */
final class TestNotes implements InspectableModules, InspectableContent {

    static final String ID = "notes";

    private final List<Note> notes = new ArrayList<>();
    boolean isSilent;

    void write(long person, Instant at, String text) {
        notes.add(new Note(person, at, text, Optional.empty()));
    }

    /** One that nobody sees but in the case of its report. */
    void reported(String excerpt, long person, Instant at, String text) {
        notes.add(new Note(person, at, text, Optional.of(excerpt)));
    }

    @Override
    public Set<String> offering() {
        return Set.of(ID);
    }

    @Override
    public <R> R ask(String moduleId, Question<R> question) throws IOException {
        if (isSilent || !moduleId.equals(ID)) {
            throw new ModuleSilentException(moduleId);
        }
        return question.ask(this);
    }

    @Override
    public long count(Inquiry inquiry) {
        return covered(inquiry).count();
    }

    @Override
    public List<InspectableItem> find(Inquiry inquiry, int offset, int limit) {
        return covered(inquiry)
                .sorted(Comparator.comparing(Note::at).reversed())
                .skip(offset)
                .limit(limit)
                .map(this::item)
                .toList();
    }

    @Override
    public Optional<InspectableItem> find(Inquiry inquiry, String itemId) {
        return covered(inquiry)
                .map(this::item)
                .filter(item -> item.id().equals(itemId))
                .findFirst();
    }

    private Stream<Note> covered(Inquiry inquiry) {
        return notes.stream()
                .filter(note -> note.excerpt.equals(inquiry.excerpt()) && inquiry.covers(note.person, note.at));
    }

    private InspectableItem item(Note note) {
        byte[] bytes = ("attached to " + note.text).getBytes(StandardCharsets.UTF_8);
        return new InspectableItem(
                "note-" + notes.indexOf(note),
                "person " + note.person,
                note.at,
                "Notiz",
                note.text,
                List.of(new Attachment(
                        "../bild.txt", "text/plain", bytes.length, () -> new ByteArrayInputStream(bytes))));
    }

    private record Note(long person, Instant at, String text, Optional<String> excerpt) {}
}
