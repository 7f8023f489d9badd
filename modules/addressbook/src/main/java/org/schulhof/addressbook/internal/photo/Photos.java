package org.schulhof.addressbook.internal.photo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.api.file.FileStore;

/** Stores photos. Who may see one is decided by those who keep it. */
@Component(service = Photos.class)
public final class Photos {

    /** What is read of an upload. */
    public static final int MAX_BYTES = 15 * 1024 * 1024;

    private static final int PICTURE_SIDE = 512;
    private static final int THUMBNAIL_SIDE = 128;

    private final FileStore files;

    @Activate
    public Photos(@Reference FileStore files) {
        this.files = files;
    }

    /**
     * @throws NotAPictureException if the content is none
     * @throws PictureTooLargeException if it is too large to be read
     */
    public Photo store(InputStream content) {
        try {
            byte[] bytes = content.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new PictureTooLargeException("More than " + MAX_BYTES + " bytes");
            }
            SquarePicture picture = SquarePicture.read(bytes, PICTURE_SIDE);
            return new Photo(
                    store("photo.jpg", picture.jpeg(PICTURE_SIDE)),
                    store("thumbnail.jpg", picture.jpeg(THUMBNAIL_SIDE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long store(String name, byte[] jpeg) throws IOException {
        return files.store(AddressBook.ID, name, new ByteArrayInputStream(jpeg), jpeg.length)
                .id();
    }

    public InputStream open(Photo photo, PhotoSize size) throws IOException {
        return files.open(size == PhotoSize.THUMBNAIL ? photo.thumbnailId() : photo.pictureId());
    }

    /** The large one, for programs that take a photo as it is. */
    public byte[] read(Photo photo) {
        try (InputStream content = open(photo, PhotoSize.PICTURE)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(Photo photo) {
        files.delete(photo.pictureId());
        files.delete(photo.thumbnailId());
    }
}
