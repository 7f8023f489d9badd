package org.schulhof.kernel.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.file.FileContent;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.api.file.PersonalFiles;
import org.schulhof.api.file.StoredFile;
import org.schulhof.api.file.UnknownUploadException;
import org.schulhof.api.person.Role;
import org.schulhof.api.text.FormattedText;
import org.schulhof.kernel.attachment.AttachmentReading.Opened;
import org.schulhof.kernel.attachment.AttachmentReading.Size;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.testkit.EmbeddedMariaDb;

class FileExchangeTest implements AskedFiles {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    private static final String TEXT = "Gedicht: " + "Rosen sind rot. ".repeat(50);

    @TempDir
    Path data;

    private final Drawer drawer = new Drawer();
    private AttachmentDesk desk;
    private FileExchange exchange;
    private PersonEntity anna;
    private PersonEntity bo;
    private boolean there = true;

    @BeforeEach
    void begin() throws ClassNotFoundException {
        database.clear();
        desk = new AttachmentDesk(database, data);
        exchange = new FileExchange(this, desk.attachments, desk.reading, desk.seals, desk.files);
        desk.transactions.runInTransaction(entityManager -> {
            anna = desk.core.person("Anna", "Abt", Role.PUPIL);
            bo = desk.core.person("Bo", "Bär", Role.PUPIL);
        });
    }

    @Override
    public boolean areThere() {
        return there;
    }

    @Override
    public <T> T ask(Function<PersonalFiles, T> question) {
        if (!there) {
            throw new NoPersonalFilesException();
        }
        return question.apply(drawer);
    }

    @Test
    void whatIsAttachedIsTheWritersUploadAndNoByteIsCopied() throws IOException {
        put("1", "Gedicht.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(desk.contents()).isEqualTo(1);

        Attachment attached = desk.as(anna, () -> exchange.attach("forum", "1"));

        assertThat(attached.name()).isEqualTo("Gedicht.txt");
        assertThat(attached.type()).isEqualTo("text/plain");
        assertThat(read(anna, "forum", attached)).isEqualTo(TEXT);
        assertThat(read(bo, "forum", attached)).as("somebody else").isNull();
        assertThat(desk.contents()).isEqualTo(1);
        drawer.files.clear();
        desk.transactions.runInTransaction(entityManager -> desk.files.delete(1));
        assertThat(read(anna, "forum", attached))
                .as("it stays if the file goes")
                .isEqualTo(TEXT);
    }

    @Test
    @Tag("R19")
    void whereAttachmentsAreSealedTheCopyIsToo() throws IOException {
        put("1", "Gedicht.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        Attachment attached = desk.as(anna, () -> exchange.attach(AttachmentDesk.SEALED, "1"));
        assertThat(desk.contents()).as("plain and sealed").isEqualTo(2);
        assertThat(read(anna, AttachmentDesk.SEALED, attached)).isEqualTo(TEXT);
        assertThat(desk.transactions.<String>inTransaction(entityManager -> (String) entityManager
                        .createNativeQuery("select name from attachment")
                        .getSingleResult()))
                .isEmpty();
    }

    @Test
    void aPhotoThatIsAttachedForgetsWhereItWasTaken() throws IOException {
        byte[] photo = AttachmentDesk.photo(60, 40, "Hinterhof 7");
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("Hinterhof 7");
        put("1", "Foto.jpg", photo);
        Attachment attached = desk.as(anna, () -> exchange.attach("forum", "1"));
        assertThat(attached.isPicture()).isTrue();
        assertThat(read(anna, "forum", attached)).doesNotContain("Hinterhof 7");
    }

    @Test
    @Tag("R37")
    void asMuchAsMayBeUploadedMayBeAttached() throws IOException {
        put("1", "groß.bin", new byte[(20 << 20) + 1]);
        put("2", "passt.bin", new byte[20 << 20]);
        assertThatThrownBy(() -> desk.as(anna, () -> exchange.attach("forum", "1")))
                .isInstanceOf(FileTooLargeException.class);
        assertThat(desk.as(anna, () -> exchange.attach("forum", "2")).size()).isEqualTo(20 << 20);
    }

    @Test
    void whoeverMayReadAnAttachmentSavesItAndNobodyElse() throws IOException {
        Attachment file = desk.upload(anna, "Blatt.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        desk.as(anna, () -> {
            desk.attachments.save(new AttachmentPlace("forum", "post/1"), FormattedText.EMPTY, Set.of(file.id()));
            return null;
        });
        assertThat(desk.as(bo, () -> exchange.save("forum", file.id(), null))).isEmpty();
        desk.readable.add("forum post/1 " + bo.id());
        assertThat(desk.as(bo, () -> exchange.save("mail", file.id(), null)))
                .as("below another module")
                .isEmpty();
        assertThat(drawer.files).isEmpty();

        assertThat(desk.as(bo, () -> exchange.save("forum", file.id(), "17"))).isPresent();
        assertThat(drawer.folder).isEqualTo("17");
        assertThat(desk.contents()).as("no byte is copied").isEqualTo(1);
        assertThat(saved()).isEqualTo(TEXT);
    }

    @Test
    @Tag("R19")
    void aSealedAttachmentIsSavedAsAPlainCopyOfItsReadersOwn() throws IOException {
        Attachment file = desk.upload(AttachmentDesk.SEALED, anna, "Brief.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(desk.as(bo, () -> exchange.save(AttachmentDesk.SEALED, file.id(), null)))
                .isEmpty();
        assertThat(desk.as(anna, () -> exchange.save(AttachmentDesk.SEALED, file.id(), null)))
                .isPresent();
        assertThat(drawer.files).containsOnlyKeys("Brief.txt");
        assertThat(saved()).isEqualTo(TEXT);
    }

    @Test
    void withoutAModuleOfFilesThereIsNothingToAttachFromOrToSaveTo() throws IOException {
        put("1", "a.txt", new byte[] {1});
        Attachment file = desk.upload(anna, "b.txt");
        there = false;
        assertThat(exchange.isThere()).isFalse();
        assertThatThrownBy(() -> desk.as(anna, () -> exchange.attach("forum", "1")))
                .isInstanceOf(NoPersonalFilesException.class);
        assertThatThrownBy(() -> desk.as(anna, () -> exchange.save("forum", file.id(), null)))
                .isInstanceOf(NoPersonalFilesException.class);
    }

    private void put(String id, String name, byte[] content) {
        StoredFile file = desk.transactions.inTransaction(entityManager -> {
            try {
                return desk.files.store("files", name, new ByteArrayInputStream(content), Long.MAX_VALUE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        drawer.files.put(id, file);
    }

    private String saved() {
        StoredFile file = drawer.files.values().iterator().next();
        return desk.transactions.inTransaction(entityManager -> {
            try (var content = desk.files.open(file.id())) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private @Nullable String read(PersonEntity reader, String module, Attachment attachment) {
        return desk.as(reader, () -> {
            Optional<Opened> found = desk.reading.open(module, attachment.id(), Size.FILE);
            if (found.isEmpty()) {
                return null;
            }
            try (Opened opened = found.get()) {
                return new String(opened.content().readAllBytes(), StandardCharsets.UTF_8);
            }
        });
    }

    /** Somebody's files, without rights of their own. */
    private static final class Drawer implements PersonalFiles {

        private final Map<String, StoredFile> files = new HashMap<>();
        private @Nullable String folder;

        @Override
        public List<Folder> beginnings() {
            return List.of(new Folder("home", "Meine Dateien"));
        }

        @Override
        public Listing open(@Nullable String wanted, int page) {
            return new Listing(beginnings(), true, search(""), false);
        }

        @Override
        public List<Entry> search(String text) {
            return files.entrySet().stream()
                    .map(file -> new Entry(
                            file.getKey(),
                            file.getValue().name(),
                            false,
                            file.getValue().size(),
                            Instant.EPOCH,
                            "",
                            true))
                    .toList();
        }

        @Override
        public Chosen choose(String file) {
            StoredFile found = files.get(file);
            if (found == null) {
                throw new UnknownUploadException(file);
            }
            return new Chosen(found.name(), found);
        }

        @Override
        public Saved save(@Nullable String into, String name, FileContent content) {
            try {
                folder = into;
                files.put(name, content.store("files", name));
                return new Saved(name, "Meine Dateien", "/m/files/index.xhtml");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
