package org.schulhof.kernel.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.attachment.AttachmentReading.Opened;
import org.schulhof.kernel.attachment.AttachmentReading.Size;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.testkit.EmbeddedMariaDb;

@Tag("R19")
class SealedAttachmentsTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    private static final AttachmentPlace MESSAGE = new AttachmentPlace(AttachmentDesk.SEALED, "message/1");

    private static final String NAME = "Zeugnis-von-Mia.txt";
    private static final byte[] TEXT = "Nobody else may know that Mia likes Paul".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    private AttachmentDesk desk;
    private PersonEntity anna;

    @BeforeEach
    void begin() throws ClassNotFoundException {
        database.clear();
        desk = new AttachmentDesk(database, data);
        desk.transactions.runInTransaction(entityManager -> anna = desk.core.person("Anna", "Abt", Role.PUPIL));
        desk.readable.add("chat message/1 " + anna.id());
    }

    @Test
    void neitherFolderNorTablesTellContentNameOrHash() throws Exception {
        Attachment file = upload(NAME, TEXT);
        assertThat(kept()).as("while it is being written").noneMatch(SealedAttachmentsTest::tells);
        save(file.id());

        assertThat(kept()).isNotEmpty().noneMatch(SealedAttachmentsTest::tells);
        assertThat(tables()).contains("sealed").doesNotContain("Zeugnis").doesNotContain(sha256(TEXT));
        assertThat(in(() -> desk.attachments.at(MESSAGE))).containsExactly(file);
        assertThat(file.name()).isEqualTo(NAME);
        assertThat(file.size()).isEqualTo(TEXT.length);
        assertThat(file.type()).isEqualTo("text/plain");
        assertThat(read(file, Size.FILE)).isEqualTo(TEXT);
        assertThat(in(() -> desk.attachments.open(file).readAllBytes()))
                .as("for exports and evidence")
                .isEqualTo(TEXT);
    }

    /** The same in a module that does not want it: else the test above would find nothing anywhere. */
    @Test
    void whatIsNotSealedIsFound() throws Exception {
        desk.upload(anna, NAME, TEXT);
        assertThat(kept()).anyMatch(SealedAttachmentsTest::tells);
        assertThat(tables()).contains("Zeugnis").contains(sha256(TEXT));
    }

    @Test
    void nothingTellsThatTwoAreTheSame() throws Exception {
        upload(NAME, TEXT);
        upload(NAME, TEXT);
        assertThat(kept()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void picturesAndTheirPreviewsAreSealedToo() throws Exception {
        byte[] large = AttachmentDesk.picture("png", 1200, 600);
        Attachment picture = upload("strand.png", large);
        save(picture.id());
        assertThat(kept())
                .hasSize(2)
                .allSatisfy(bytes -> assertThat(ImageIO.read(new ByteArrayInputStream(bytes)))
                        .isNull());
        assertThat(ImageIO.read(new ByteArrayInputStream(read(picture, Size.PICTURE)))
                        .getWidth())
                .isEqualTo(1200);
        byte[] preview = read(picture, Size.PREVIEW);
        assertThat(ImageIO.read(new ByteArrayInputStream(preview)).getWidth()).isEqualTo(960);
        in(() -> {
            try (Opened opened = desk.reading
                    .open(AttachmentDesk.SEALED, picture.id(), Size.PREVIEW)
                    .orElseThrow()) {
                assertThat(opened.type()).isEqualTo("image/png");
                assertThat(opened.size()).isEqualTo(preview.length);
            }
            return null;
        });
        assertThat(ImageIO.getUseCache()).isFalse();
    }

    @Test
    void largeFilesComeBackAndWhatWasChangedDoesNot() throws Exception {
        byte[] large = new byte[300_000];
        new Random(1).nextBytes(large);
        Attachment file = upload("daten.bin", large);
        save(file.id());
        assertThat(read(file, Size.FILE)).isEqualTo(large);

        Path content = contents().get(0);
        byte[] changed = Files.readAllBytes(content);
        changed[200_000] ^= 1;
        Files.write(content, changed);
        assertThatThrownBy(() -> in(() -> desk.attachments.open(file).readAllBytes()))
                .hasRootCauseInstanceOf(Exception.class);
        Files.write(content, Arrays.copyOf(changed, 100_000));
        assertThatThrownBy(() -> in(() -> desk.attachments.open(file).readAllBytes()))
                .hasRootCauseInstanceOf(Exception.class);
    }

    @Test
    @Tag("R37")
    void tooLargeOnesAreRefusedByWhatCameAndNothingIsLeft() {
        long most = in(() -> desk.attachments.mostBytes());
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream(new byte[(int) most]), new ByteArrayInputStream(new byte[1]));
        assertThatThrownBy(() -> desk.as(anna, () -> desk.attachments.upload(AttachmentDesk.SEALED, "x.bin", endless)))
                .isInstanceOf(FileTooLargeException.class);
        assertThat(kept()).isEmpty();
        Attachment most20 = upload("x.bin", new byte[(int) most]);
        assertThat(most20.size()).isEqualTo(most);
    }

    private Attachment upload(String name, byte[] content) {
        return desk.upload(AttachmentDesk.SEALED, anna, name, content);
    }

    private void save(Long... ids) {
        in(() -> {
            desk.attachments.save(MESSAGE, AttachmentDesk.textWith(), List.of(ids));
            return null;
        });
    }

    private byte[] read(Attachment attachment, Size size) {
        return in(() -> {
            try (Opened opened = desk.reading
                    .open(attachment.module(), attachment.id(), size)
                    .orElseThrow()) {
                return opened.content().readAllBytes();
            }
        });
    }

    private <T> T in(Callable<T> work) {
        return desk.as(anna, work);
    }

    /** Whether somebody finds what was uploaded, or its name. */
    private static boolean tells(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.contains("Mia") || text.contains("Nobody");
    }

    private List<byte[]> kept() {
        return contents().stream()
                .map(file -> {
                    try {
                        return Files.readAllBytes(file);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    /** All that lies in the folder of files, by whatever name. */
    private List<Path> contents() {
        try (Stream<Path> all = Files.walk(data.resolve("files"))) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a dump would hold of them. */
    private String tables() {
        StringBuilder dump = new StringBuilder();
        desk.transactions.runInTransaction(entityManager -> {
            for (String table : Set.of("attachment", "stored_file", "sealing_key", "school_key")) {
                for (Object row : entityManager
                        .createNativeQuery("select * from " + table)
                        .getResultList()) {
                    for (Object value : (Object[]) row) {
                        dump.append(
                                        value instanceof byte[] bytes
                                                ? new String(bytes, StandardCharsets.UTF_8)
                                                : String.valueOf(value))
                                .append('\n');
                    }
                }
            }
        });
        return dump.toString();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
