package org.schulhof.system.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A PDF of letters, as somebody reads it from paper. */
public record PrintedLetters(List<Letter> letters) {

    private static final Pattern ACCOUNT = Pattern.compile("\\b[a-z0-9-]+\\.[a-z0-9-]+\\b");
    private static final Pattern PASSWORD = Pattern.compile("\\b[B-Z][b-z2-9]{3}-[b-z2-9]{4}-[b-z2-9]{5}\\b");

    /** @param text all that the page says */
    public record Letter(String text, String account, String password) {}

    static PrintedLetters read(Path pdf) {
        try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            List<Letter> letters = new ArrayList<>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                String text = extractor.getTextFromPage(page);
                letters.add(new Letter(text, find(ACCOUNT, text), find(PASSWORD, text)));
            }
            return new PrintedLetters(letters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group();
    }
}
