package org.schulhof.kernel.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.schulhof.api.file.Attachment.Picture;
import org.schulhof.api.file.BrokenPictureException;
import org.schulhof.kernel.file.Incoming;

/**
 * A picture, written anew: upright, no larger than a screen, and without all else that was in the file, such as the
 * place where it was taken or a program behind its end. Moving ones stay as they are, for nothing else would keep them moving.
 */
final class PictureFile {

    /** What is made anew; the server's own readers know them. */
    static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/gif", "image/bmp", "image/tiff");

    private static final int SIDE = 2560;
    private static final int PREVIEW_SIDE = 960;
    private static final int LARGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 64_000_000;

    /** Larger ones are read coarser. */
    private static final long PIXELS_AT_ONCE = 25_000_000;

    private static final double QUALITY = 0.88;

    /** Each takes up to 100 MB while it is read. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private final BufferedImage image;
    private final boolean moving;
    private final boolean drawn;

    private PictureFile(BufferedImage image, boolean moving, boolean drawn) {
        this.image = image;
        this.moving = moving;
        this.drawn = drawn;
    }

    /** @throws BrokenPictureException if it can't be read */
    static Rendition render(Incoming incoming) throws IOException {
        // else the JDK would put what it writes on the disk meanwhile, as it is
        ImageIO.setUseCache(false);
        AT_ONCE.acquireUninterruptibly();
        try {
            return read(incoming).rendition();
        } finally {
            AT_ONCE.release();
        }
    }

    /** Of the preview of a picture that is kept as this type. */
    static String previewType(String type) {
        return type.equals("image/jpeg") ? type : "image/png";
    }

    private static PictureFile read(Incoming incoming) throws IOException {
        try (InputStream content = incoming.open();
                ImageInputStream input = new MemoryCacheImageInputStream(content)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new BrokenPictureException("Unknown format");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input);
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                boolean moving = format.equals("gif") && reader.getNumImages(true) > 1;
                return new PictureFile(decode(reader, format), moving, !format.equals("jpeg"));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            // the readers of the JDK answer to broken files with any of these
            throw new BrokenPictureException(e);
        }
    }

    private static BufferedImage decode(ImageReader reader, String format) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (Math.max(width, height) > LARGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new BrokenPictureException(width + " x " + height);
        }
        int step = 1;
        while ((long) (width / step) * (height / step) > PIXELS_AT_ONCE) {
            step++;
        }
        ImageReadParam coarser = reader.getDefaultReadParam();
        coarser.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, coarser);
        return format.equals("jpeg") ? upright(image, reader) : image;
    }

    private static BufferedImage upright(BufferedImage image, ImageReader reader) {
        try {
            Orientation orientation = ExifUtils.getExifOrientation(reader, 0);
            return orientation == null
                    ? image
                    : ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
        } catch (IOException e) {
            // pictures are fine whose other contents the JDK finds out of order
            return image;
        }
    }

    private Rendition rendition() throws IOException {
        BufferedImage full = fit(SIDE);
        BufferedImage small = fit(PREVIEW_SIDE);
        String format = drawn ? "png" : "jpg";
        return new Rendition(
                new Picture(full.getWidth(), full.getHeight()),
                moving,
                drawn ? "image/png" : "image/jpeg",
                format,
                bytes(full, format),
                bytes(small, format));
    }

    private BufferedImage fit(int side) throws IOException {
        if (Math.max(image.getWidth(), image.getHeight()) <= side) {
            return image;
        }
        return Thumbnails.of(image).size(side, side).asBufferedImage();
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (format.equals("png")) {
            ImageIO.write(image, format, out);
        } else {
            Thumbnails.of(onWhite(image))
                    .scale(1)
                    .outputFormat(format)
                    .outputQuality(QUALITY)
                    .toOutputStream(out);
        }
        return out.toByteArray();
    }

    private static BufferedImage onWhite(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB || image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return image;
        }
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    /**
     * A picture in the sizes in which it is kept.
     *
     * @param moving whether the file itself is kept instead of the large one
     */
    record Rendition(Picture picture, boolean moving, String type, String ending, byte[] full, byte[] preview) {}
}
