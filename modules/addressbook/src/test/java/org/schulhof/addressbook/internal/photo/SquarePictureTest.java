package org.schulhof.addressbook.internal.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schulhof.addressbook.Desk;

class SquarePictureTest {

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif"})
    void takesTheMiddleAsASquareJpeg(String format) throws IOException {
        BufferedImage square = squareOf(Desk.picture(900, 300, format));

        assertThat(square.getWidth()).isEqualTo(256);
        assertThat(square.getHeight()).isEqualTo(256);
        assertThat(isRed(square, 20, 128)).isTrue();
        assertThat(isBlue(square, 236, 128)).isTrue();
    }

    @Test
    void turnsAPictureUprightAsTheCameraSays() throws IOException {
        BufferedImage square = squareOf(withExif(Desk.picture(400, 400, "jpg"), 6));

        assertThat(isRed(square, 128, 20)).isTrue();
        assertThat(isBlue(square, 128, 236)).isTrue();
    }

    @Test
    void losesAllThatTheCameraWroteIntoTheFile() throws IOException {
        byte[] original = withExif(Desk.picture(400, 400, "jpg"), 1);
        assertThat(text(original)).contains("Exif", "GPS 52.5");

        byte[] square = SquarePicture.read(original, 256).jpeg(256);

        assertThat(text(square)).doesNotContain("Exif", "GPS");
    }

    @Test
    void takesAPictureWhoseSegmentsAreOutOfOrder() throws IOException {
        assertThat(squareOf(withExif(Desk.picture(400, 400, "jpg"), 6, 2)).getWidth())
                .isEqualTo(256);
    }

    @Test
    void putsTransparentPicturesOnWhite() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB), "png", png);

        assertThat(new Color(squareOf(png.toByteArray()).getRGB(128, 128))).isEqualTo(Color.WHITE);
    }

    @Test
    void readsAVeryLargePictureCoarser() throws IOException {
        assertThat(squareOf(Desk.picture(6000, 4000, "jpg")).getWidth()).isEqualTo(256);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a picture", "<svg xmlns='http://www.w3.org/2000/svg'/>", "BM tiny"})
    void refusesWhatIsNoPictureWhateverItsName(String content) {
        assertThatThrownBy(() -> SquarePicture.read(content.getBytes(StandardCharsets.UTF_8), 256))
                .isInstanceOf(NotAPictureException.class);
    }

    @Test
    void refusesABrokenPicture() {
        byte[] picture = Desk.picture(400, 400, "png");

        assertThatThrownBy(() -> SquarePicture.read(Arrays.copyOf(picture, 60), 256))
                .isInstanceOf(NotAPictureException.class);
    }

    @Test
    void refusesAPictureThatWouldFillTheMemory() {
        assertThatThrownBy(() -> SquarePicture.read(pngThatClaims(50_000, 50_000), 256))
                .isInstanceOf(PictureTooLargeException.class);
    }

    private static BufferedImage squareOf(byte[] content) throws IOException {
        return ImageIO.read(
                new ByteArrayInputStream(SquarePicture.read(content, 256).jpeg(256)));
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        Color color = new Color(image.getRGB(x, y));
        return color.getRed() > 200 && color.getBlue() < 60;
    }

    private static boolean isBlue(BufferedImage image, int x, int y) {
        Color color = new Color(image.getRGB(x, y));
        return color.getBlue() > 200 && color.getRed() < 60;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    /** Puts an APP1 segment with an orientation, and something like a place, behind the JPEG's first segment. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        return withExif(jpeg, orientation, 4 + ByteBuffer.wrap(jpeg).getShort(4));
    }

    private static byte[] withExif(byte[] jpeg, int orientation, int offset) {
        byte[] tiff = ByteBuffer.allocate(64)
                .put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put("GPS 52.5".getBytes(StandardCharsets.US_ASCII))
                .array();
        byte[] head = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(jpeg.length + 4 + head.length + tiff.length)
                .put(jpeg, 0, offset)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + head.length + tiff.length))
                .put(head)
                .put(tiff)
                .put(jpeg, offset, jpeg.length - offset)
                .array();
    }

    private static byte[] pngThatClaims(int width, int height) {
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 checksum = new CRC32();
        checksum.update(header);
        return ByteBuffer.allocate(8 + 4 + header.length + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header)
                .putInt((int) checksum.getValue())
                .array();
    }
}
