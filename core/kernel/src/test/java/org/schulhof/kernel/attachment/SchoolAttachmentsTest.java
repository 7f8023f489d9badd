package org.schulhof.kernel.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.file.BrokenPictureException;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.api.file.TooManyAttachmentsException;
import org.schulhof.api.file.UnknownAttachmentException;
import org.schulhof.api.person.Role;
import org.schulhof.api.text.FormattedText;
import org.schulhof.kernel.attachment.AttachmentReading.Opened;
import org.schulhof.kernel.attachment.AttachmentReading.Size;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.testkit.EmbeddedMariaDb;

class SchoolAttachmentsTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    private static final AttachmentPlace POST = new AttachmentPlace("forum", "post/1");

    @TempDir
    Path data;

    private AttachmentDesk desk;
    private PersonEntity anna;
    private PersonEntity bo;

    @BeforeEach
    void begin() throws ClassNotFoundException {
        database.clear();
        desk = new AttachmentDesk(database, data);
        desk.transactions.runInTransaction(entityManager -> {
            anna = desk.core.person("Anna", "Abt", Role.PUPIL);
            bo = desk.core.person("Bo", "Bär", Role.PUPIL);
        });
    }

    @Test
    void whatIsUploadedIsTheWritersAloneUntilItIsSaved() throws IOException {
        Attachment file = desk.upload(anna, "a.txt");
        assertThat(readAs(anna, file, Size.FILE)).isEqualTo("a.txt");
        assertThat(readAs(bo, file, Size.FILE)).isNull();

        save(anna, AttachmentDesk.textWith(), file.id());
        assertThat(readAs(anna, file, Size.FILE))
                .as("the module says who reads it from now on")
                .isNull();
        desk.readable.add("forum post/1 " + bo.id());
        assertThat(readAs(bo, file, Size.FILE)).isEqualTo("a.txt");
        assertThat(openAs(bo, "mail", file.id())).as("below another module").isNull();
    }

    @Test
    void savingTakesWhatIsNamedAndDeletesWhatIsNotNamedAnyMore() throws IOException {
        Attachment first = desk.upload(anna, "1.txt");
        Attachment picture = desk.upload(anna, "2.png", AttachmentDesk.picture("png", 20, 10));
        save(anna, AttachmentDesk.textWith(picture.id()), first.id());
        assertThat(at(POST)).containsExactly(picture, first);

        Attachment third = desk.upload(anna, "3.txt");
        save(anna, AttachmentDesk.textWith(), third.id());
        assertThat(at(POST)).containsExactly(third);
        desk.core.clock.advance(Duration.ofDays(3650));
        desk.transactions.runInTransaction(entityManager -> sweep());
        assertThat(desk.contents()).isEqualTo(1);
    }

    @Test
    void nobodyTakesWhatSomebodyElseHasUploadedOrWhatIsElsewhere() {
        Attachment file = desk.upload(anna, "a.txt");
        assertThatThrownBy(() -> save(bo, AttachmentDesk.textWith(), file.id()))
                .isInstanceOf(UnknownAttachmentException.class);
        save(anna, AttachmentDesk.textWith(), file.id());
        AttachmentPlace other = new AttachmentPlace("forum", "post/2");
        assertThatThrownBy(() -> desk.as(anna, () -> {
                    desk.attachments.save(other, AttachmentDesk.textWith(), List.of(file.id()));
                    return null;
                }))
                .isInstanceOf(UnknownAttachmentException.class);
        assertThatThrownBy(() -> desk.as(anna, () -> {
                    desk.attachments.save(
                            new AttachmentPlace("mail", "x"), AttachmentDesk.textWith(), List.of(file.id()));
                    return null;
                }))
                .isInstanceOf(UnknownAttachmentException.class);
        assertThat(at(POST)).containsExactly(file);
    }

    @Test
    void aPictureThatWasCopiedFromAnotherTextStaysThereAndOneThatIsGoneIsTold() throws IOException {
        Attachment picture = desk.upload(anna, "p.png", AttachmentDesk.picture("png", 20, 10));
        save(anna, AttachmentDesk.textWith(picture.id()));
        AttachmentPlace other = new AttachmentPlace("forum", "post/2");
        desk.as(bo, () -> {
            desk.attachments.save(other, AttachmentDesk.textWith(picture.id()), List.of());
            return null;
        });
        assertThat(at(other)).isEmpty();
        assertThat(at(POST)).containsExactly(picture);
        assertThatThrownBy(() -> save(anna, AttachmentDesk.textWith(99L)))
                .isInstanceOf(UnknownAttachmentException.class);
    }

    @Test
    void whatIsNotSavedGoesAfterADay() throws IOException {
        Attachment old = desk.upload(anna, "old.txt");
        Attachment saved = desk.upload(anna, "saved.txt");
        save(anna, AttachmentDesk.textWith(), saved.id());
        desk.core.clock.advance(Duration.ofHours(23));
        Attachment young = desk.upload(anna, "young.txt");
        desk.core.clock.advance(Duration.ofHours(2));
        desk.transactions.runInTransaction(entityManager -> desk.records.sweep());
        assertThat(desk.as(anna, () -> desk.attachments.chosen(POST, List.of(old.id(), saved.id(), young.id()))))
                .containsExactly(saved, young);
    }

    @Test
    void aSaveThatFailsLeavesTheUploadWithTheWriter() {
        Attachment file = desk.upload(anna, "a.txt");
        assertThatThrownBy(() -> desk.as(anna, () -> {
                    desk.attachments.save(POST, AttachmentDesk.textWith(), List.of(file.id()));
                    throw new IllegalStateException("the text could not be stored");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(at(POST)).isEmpty();
        assertThat(readAs(anna, file, Size.FILE)).isEqualTo("a.txt");
    }

    @Test
    @Tag("R37")
    void whatIsLargerThanTheSchoolAllowsIsRefusedBeforeItIsStored() throws IOException {
        desk.transactions.runInTransaction(entityManager -> desk.settings.change("policy.core.upload-mb", "1"));
        assertThat(desk.upload(anna, "fits.bin", new byte[1 << 20]).size()).isEqualTo(1 << 20);
        long before = desk.contents();
        assertThatThrownBy(() -> desk.upload(anna, "large.bin", new byte[(1 << 20) + 1]))
                .isInstanceOfSatisfying(
                        FileTooLargeException.class,
                        e -> assertThat(e.maxBytes()).isEqualTo(1 << 20));
        assertThat(desk.contents()).isEqualTo(before);
    }

    @Test
    void nobodyFillsTheDiskWithWhatTheyNeverSave() {
        desk.transactions.runInTransaction(entityManager -> {
            for (int i = 0; i < AttachmentRecords.MOST_UNSAVED; i++) {
                entityManager
                        .createNativeQuery(
                                "insert into attachment (module, position, uploader_id, name, type, size, file_id,"
                                        + " uploaded_at) values ('forum', 0, ?1, 'x', 'text/plain', 1, 1, now(3))")
                        .setParameter(1, anna.id())
                        .executeUpdate();
            }
        });
        assertThatThrownBy(() -> desk.upload(anna, "more")).isInstanceOf(TooManyAttachmentsException.class);
        assertThat(desk.upload(bo, "mine").name()).isEqualTo("mine");
    }

    @Test
    void aPhotoIsUprightSmallerAndSilentAboutWhereItWasTaken() throws IOException {
        String place = "N52.5200 E13.4050";
        byte[] photo = AttachmentDesk.photo(4000, 3000, place);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains(place);
        Attachment attachment = desk.upload(anna, "IMG_1.JPG", photo);
        assertThat(attachment.picture()).isEqualTo(new Attachment.Picture(1920, 2560));
        assertThat(attachment.type()).isEqualTo("image/jpeg");
        for (Size size : Size.values()) {
            assertThat(readAs(anna, attachment, size)).doesNotContain(place).doesNotContain("Exif");
        }
        var preview = ImageIO.read(
                new ByteArrayInputStream(readAs(anna, attachment, Size.PREVIEW).getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(List.of(preview.getWidth(), preview.getHeight())).containsExactly(720, 960);
    }

    @Test
    void aPictureIsKnownByWhatItIsAndNotByItsName() throws IOException {
        assertThat(desk.upload(anna, "x.txt", AttachmentDesk.picture("png", 30, 20))
                        .picture())
                .isEqualTo(new Attachment.Picture(30, 20));
        assertThat(desk.upload(anna, "x.bmp", AttachmentDesk.picture("bmp", 30, 20)))
                .satisfies(made -> assertThat(made.name()).isEqualTo("x.png"))
                .satisfies(made -> assertThat(made.type()).isEqualTo("image/png"));
        Attachment page = desk.upload(anna, "x.png", "<!DOCTYPE html><html><script>alert(1)</script>".getBytes());
        assertThat(page.picture()).isNull();
        assertThat(page.type()).isEqualTo("text/html");
        Attachment drawing = desk.upload(
                anna, "x.jpg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes());
        assertThat(drawing.picture()).isNull();
        assertThat(drawing.type()).isEqualTo("image/svg+xml");
    }

    @Test
    void aBrokenPictureIsRefusedAndSoIsOneThatWouldFillTheMemory() throws IOException {
        byte[] broken = AttachmentDesk.picture("png", 300, 200);
        long before = desk.contents();
        assertThatThrownBy(() -> desk.upload(anna, "x.png", Arrays.copyOf(broken, 60)))
                .isInstanceOf(BrokenPictureException.class);
        byte[] huge = broken.clone();
        // the width in the header: a decompression bomb
        huge[16] = 0;
        huge[17] = 1;
        assertThatThrownBy(() -> desk.upload(anna, "x.png", huge)).isInstanceOf(BrokenPictureException.class);
        assertThat(desk.contents()).isEqualTo(before);
    }

    @Test
    void whatIsTakenElsewhereIsReadThereAndWhatIsDeletedIsGone() {
        Attachment file = desk.upload(anna, "a.txt");
        save(anna, AttachmentDesk.textWith(), file.id());
        AttachmentPlace record = new AttachmentPlace("forum", "act/1");
        desk.transactions.runInTransaction(
                entityManager -> desk.attachments.move(POST, List.of(file.id(), 99L), record));
        assertThat(at(POST)).isEmpty();
        assertThat(at(record)).containsExactly(file);
        assertThat(desk.transactions.<Object>inTransaction(
                        entityManager -> desk.attachments.at("forum", Set.of("act/1", "post/1"))))
                .isEqualTo(Map.of("act/1", List.of(file)));
        desk.transactions.runInTransaction(
                entityManager -> desk.attachments.delete("forum", Set.of("act/1", "post/9")));
        assertThat(at(record)).isEmpty();
    }

    @Test
    @Tag("R24")
    void whoeverIsErasedLeavesNoUploadBehind() {
        desk.upload(anna, "a.txt");
        desk.upload(bo, "b.txt");
        long gone = desk.transactions.inTransaction(entityManager -> desk.records.deleteUnsaved(anna.id()));
        assertThat(gone).isEqualTo(1);
        assertThat(desk.transactions.<Long>inTransaction(entityManager -> entityManager
                        .createQuery("select count(a) from AttachmentRecord a", Long.class)
                        .getSingleResult()))
                .isEqualTo(1);
    }

    private void save(PersonEntity writer, FormattedText text, Long... ids) {
        desk.as(writer, () -> {
            desk.attachments.save(POST, text, List.of(ids));
            return null;
        });
    }

    private List<Attachment> at(AttachmentPlace place) {
        return desk.transactions.inTransaction(entityManager -> desk.attachments.at(place));
    }

    private void sweep() {
        try {
            desk.contents.collection.collect();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String readAs(PersonEntity reader, Attachment attachment, Size size) {
        return desk.as(reader, () -> {
            try (Opened opened =
                    desk.reading.open("forum", attachment.id(), size).orElse(null)) {
                return opened == null ? null : new String(opened.content().readAllBytes(), StandardCharsets.ISO_8859_1);
            }
        });
    }

    private Opened openAs(PersonEntity reader, String module, long id) {
        return desk.as(reader, () -> desk.reading.open(module, id, Size.FILE).orElse(null));
    }
}
