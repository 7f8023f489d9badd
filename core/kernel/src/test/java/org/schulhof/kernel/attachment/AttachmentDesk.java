package org.schulhof.kernel.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.person.Person;
import org.schulhof.api.text.FormattedText;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.TestTransactions;
import org.schulhof.kernel.file.SchoolUploadLimits;
import org.schulhof.kernel.file.StoredFiles;
import org.schulhof.kernel.file.TestContents;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.policy.SchoolPolicies;
import org.schulhof.kernel.seal.TestSeals;
import org.schulhof.kernel.setting.Settings;
import org.schulhof.testkit.EmbeddedMariaDb;

/** The services of this feature as the server makes them, over a real database. */
final class AttachmentDesk implements AskedReaders {

    /** A module that wants its attachments sealed. */
    static final String SEALED = "chat";

    final TestTransactions transactions;
    final TestCore core;
    final TestContents contents;
    final StoredFiles files;
    final Settings settings;
    final AttachmentSeals seals;
    final AttachmentRecords records;
    final SchoolAttachments attachments;
    final AttachmentReading reading;

    /** What the module lets be read, as {@code <thing> <person>}. */
    final Set<String> readable = new HashSet<>();

    private final Path data;

    AttachmentDesk(EmbeddedMariaDb database, Path data) {
        this.data = data;
        transactions = new TestTransactions(database.persistence(TestCore.entitiesAnd(Stream.of(
                        Stream.of(TestSeals.ENTITIES),
                        Stream.of(TestContents.ENTITIES),
                        Stream.of(AttachmentRecord.class, RecordSeal.class))
                .flatMap(all -> all)
                .toArray(Class<?>[]::new))));
        core = TestCore.over(transactions);
        contents = new TestContents(transactions, data, core);
        files = contents.files;
        settings = new Settings(transactions.entityManager);
        TestSeals testSeals = new TestSeals(transactions.entityManager, data, core.clock);
        transactions.runInTransaction(entityManager -> testSeals.schoolKeys.begin());
        seals = new AttachmentSeals(testSeals.seals, testSeals.moduleKeys);
        records = new AttachmentRecords(transactions.entityManager, files, seals, core.clock);
        attachments = new SchoolAttachments(
                records,
                files,
                files,
                this,
                seals,
                new SchoolUploadLimits(
                        transactions.entityManager, new SchoolPolicies(settings), core.identity, core.clock),
                core.identity);
        SealedAttachments sealed = new SealedAttachments(transactions.entityManager, seals, contents.records);
        contents.scanWith(sha256 -> {
            try {
                return transactions.inTransaction(entityManager -> {
                    try {
                        return sealed.open(sha256);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
        reading = new AttachmentReading(records, this, seals, files, core.identity);
    }

    @Override
    public boolean mayRead(String module, String thing, Person reader) {
        return readable.contains(module + " " + thing + " " + reader.id());
    }

    @Override
    public boolean isSealed(String module) {
        return module.equals(SEALED);
    }

    <T> T as(PersonEntity person, Callable<T> work) {
        return transactions.inTransaction(entityManager -> {
            try {
                return core.identity.callAs(person.id(), Locale.GERMAN, work::call);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    Attachment upload(PersonEntity person, String name, byte[] content) {
        return upload("forum", person, name, content);
    }

    Attachment upload(String module, PersonEntity person, String name, byte[] content) {
        return as(person, () -> attachments.upload(module, name, new ByteArrayInputStream(content)));
    }

    Attachment upload(PersonEntity person, String name) {
        return upload(person, name, name.getBytes(StandardCharsets.UTF_8));
    }

    /** Contents in the data folder, and what is still on its way there. */
    long contents() throws IOException {
        if (!Files.exists(data.resolve("files"))) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(data.resolve("files"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    static FormattedText textWith(Long... pictures) {
        return new FormattedText("<p>x</p>", "x", List.of(), Set.of(), List.of(pictures));
    }

    static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(
                width, height, format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** A JPEG as a telephone makes it that lies on its side, with where it was taken. */
    static byte[] photo(int width, int height, String place) throws IOException {
        byte[] plain = picture("jpg", width, height);
        byte[] note = place.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0II*\0".getBytes(StandardCharsets.ISO_8859_1));
        exif.writeBytes(new byte[] {8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0});
        exif.writeBytes(note);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.writeBytes(
                new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) ((exif.size() + 2) >> 8), (byte) ((exif.size() + 2) & 0xFF)
                });
        out.writeBytes(exif.toByteArray());
        // telephones leave out the segment with which the library begins
        int first = 4 + ((plain[4] & 0xFF) << 8 | plain[5] & 0xFF);
        out.write(plain, first, plain.length - first);
        return out.toByteArray();
    }
}
