package org.schulhof.files.internal.serve;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a content leaves the portal: never as something that runs in its name. */
public final class Delivery {

    /** What programs open by, and browsers do not run; all else is just bytes. */
    private static final Pattern TOLD = Pattern.compile(
            "image/(?!svg).*|audio/.*|video/.*|text/plain|application/(?:pdf|zip|msword|rtf|vnd\\..*(?<!xml))");

    private static final Pattern SHOWN = Pattern.compile(
            "image/(?:png|jpeg|gif|webp|bmp|avif)|audio/(?:mpeg|mp4|ogg|wav|x-wav|vnd.wave|flac|x-flac|aac|vorbis|opus)|video/(?:mp4|webm|ogg|quicktime|x-m4v)|application/ogg");

    static final String SANDBOX = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** The viewer of a browser draws it by itself; without these two it draws nothing, and a sandbox keeps it from beginning. */
    static final String PDF =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    static final String PDF_TYPE = "application/pdf";

    private static final Set<String> TEXTS = Set.of("text/plain", "text/csv", "text/x-web-markdown");

    private Delivery() {}

    /** The type under which it may leave. */
    public static String download(String type) {
        return TOLD.matcher(type).matches() ? type : "application/octet-stream";
    }

    /** Whether a browser draws it or plays it as it is. */
    static boolean isShown(String type) {
        return SHOWN.matcher(type).matches() || type.equals(PDF_TYPE);
    }

    static boolean isText(String type) {
        return TEXTS.contains(type)
                || type.startsWith("text/")
                || type.endsWith("+xml")
                || type.equals("application/xml");
    }

    /** The header that names a download (RFC 6266): for old browsers in ASCII, and as it is. */
    static String named(String name) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^ -~]", "_")
                .replaceAll("[\"\\\\%]", "_");
        StringBuilder encoded = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (each & 0xFF);
            boolean plain = character < 128 && (Character.isLetterOrDigit(character) || "-._~".indexOf(character) >= 0);
            encoded.append(plain ? String.valueOf(character) : String.format(Locale.ROOT, "%%%02X", (int) character));
        }
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
