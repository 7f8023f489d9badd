package org.schulhof.kernel.letter;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Letters of one page a person. */
final class LetterPages {

    private static final float MARGIN = 68;
    private static final float TOP = 56;

    private final Letterhead head;
    private final Typeface type;

    LetterPages(Letterhead head) throws IOException {
        this.head = head;
        this.type = new Typeface();
    }

    byte[] render(List<Letter> letters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, TOP, TOP)) {
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            document.addTitle(head.text("title"));
            document.open();
            writer.getExtraCatalog()
                    .put(PdfName.LANG, new PdfString(head.language().toLanguageTag()));
            for (Letter letter : letters) {
                document.newPage();
                page(document, letter);
            }
        }
        return bytes.toByteArray();
    }

    private void page(Document document, Letter letter) {
        Recipient recipient = letter.recipient();
        document.add(header());
        document.add(spaced(new Paragraph(recipient.person().name(), type.strong(12)), 34));
        if (!recipient.schoolClass().isEmpty()) {
            document.add(new Paragraph(head.text("class", recipient.schoolClass()), type.quiet(11)));
        }
        document.add(spaced(new Paragraph(head.text(recipient, "heading"), type.accent(20)), 54));
        document.add(spaced(
                text(head.text(
                        recipient,
                        "hello",
                        recipient.person().firstName(),
                        recipient.person().name())),
                20));
        document.add(spaced(text(head.text(recipient, "intro", head.school())), 8));
        if (!recipient.children().isEmpty()) {
            document.add(spaced(text(head.text("children", String.join(", ", recipient.children()))), 8));
        }
        document.add(spaced(text(head.text(recipient, "how")), 8));
        document.add(spaced(text(head.text(recipient, "step.open")), 12));
        document.add(spaced(new Paragraph(head.address(), type.strong(12)), 4));
        document.add(spaced(text(head.text(recipient, "step.enter")), 12));
        document.add(credentials(letter));
        document.add(spaced(text(head.text(recipient, "step.choose")), 12));
        document.add(spaced(text(head.text(recipient, "valid", head.lastDay())), 22));
        document.add(spaced(text(head.text(recipient, "care")), 8));
    }

    private PdfPTable header() {
        PdfPTable table = new PdfPTable(1);
        table.setWidthPercentage(100);
        PdfPCell cell = new PdfPCell(new Phrase(head.school(), type.strong(11)));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(Typeface.ACCENT);
        cell.setBorderWidth(1.5f);
        cell.setPadding(0);
        cell.setPaddingBottom(8);
        table.addCell(cell);
        return table;
    }

    private PdfPTable credentials(Letter letter) {
        PdfPTable table = new PdfPTable(new float[] {32, 68});
        table.setWidthPercentage(100);
        table.setSpacingBefore(8);
        row(table, head.text("account"), letter.recipient().person().account());
        row(table, head.text("password"), letter.password());
        return table;
    }

    private void row(PdfPTable table, String name, String value) {
        PdfPCell left = new PdfPCell(new Phrase(name, type.quiet(11)));
        PdfPCell right = new PdfPCell(new Phrase(value, type.typed(value.length() > 36 ? 10 : 15)));
        for (PdfPCell cell : List.of(left, right)) {
            cell.setBorder(Rectangle.NO_BORDER);
            cell.setBackgroundColor(Typeface.SHADE);
            cell.setPadding(11);
            cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
            table.addCell(cell);
        }
    }

    private Paragraph text(String text) {
        return new Paragraph(17, text, type.text(11));
    }

    private static Paragraph spaced(Paragraph paragraph, float before) {
        paragraph.setSpacingBefore(before);
        return paragraph;
    }
}
