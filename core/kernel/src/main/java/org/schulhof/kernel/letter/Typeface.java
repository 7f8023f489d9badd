package org.schulhof.kernel.letter;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;
import org.librepdf.openpdf.fonts.Liberation;

/** The fonts of a document; they are embedded, since the standard ones of PDF lack many letters of our names. */
final class Typeface {

    static final Color INK = new Color(0x1f, 0x24, 0x21);
    static final Color QUIET = new Color(0x5b, 0x63, 0x5f);
    static final Color ACCENT = new Color(0x1f, 0x5c, 0x42);
    static final Color LINE = new Color(0xb9, 0xc0, 0xbc);
    static final Color SHADE = new Color(0xf1, 0xf5, 0xf2);

    private final BaseFont regular = Liberation.SANS.create().getBaseFont();
    private final BaseFont bold = Liberation.SANS_BOLD.create().getBaseFont();
    private final BaseFont mono = Liberation.MONO_BOLD.create().getBaseFont();

    Typeface() throws IOException {}

    Font text(float size) {
        return new Font(regular, size, Font.NORMAL, INK);
    }

    Font quiet(float size) {
        return new Font(regular, size, Font.NORMAL, QUIET);
    }

    Font strong(float size) {
        return new Font(bold, size, Font.NORMAL, INK);
    }

    Font accent(float size) {
        return new Font(bold, size, Font.NORMAL, ACCENT);
    }

    /** For what has to be typed: no two characters look alike. */
    Font typed(float size) {
        return new Font(mono, size, Font.NORMAL, INK);
    }
}
