package org.schulhof.addressbook.internal.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * The middle of a picture as a square, upright. What it was is told by its content, not by its name; written anew, it
 * loses all else that was in the file, such as the place where it was taken.
 */
final class SquarePicture {

    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif");
    private static final int LARGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 64_000_000;
    private static final double QUALITY = 0.85;

    private final BufferedImage image;

    private SquarePicture(BufferedImage image) {
        this.image = image;
    }

    /** @param side the longest side that will be asked for; much larger pictures are read coarser, to spare memory */
    static SquarePicture read(byte[] content, int side) {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new NotAPictureException("Unknown format");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input);
                return new SquarePicture(onWhite(decode(reader, side)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // the readers of the JDK answer to broken files with any of these
            throw new NotAPictureException(e);
        }
    }

    private static BufferedImage decode(ImageReader reader, int side) throws IOException {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(format)) {
            throw new NotAPictureException(format);
        }
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (Math.max(width, height) > LARGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new PictureTooLargeException(width + " x " + height);
        }
        ImageReadParam coarser = reader.getDefaultReadParam();
        int step = Math.max(1, Math.min(width, height) / (2 * side));
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

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    byte[] jpeg(int side) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thumbnails.of(image)
                .crop(Positions.CENTER)
                .size(side, side)
                .outputFormat("jpg")
                .outputQuality(QUALITY)
                .toOutputStream(out);
        return out.toByteArray();
    }
}
