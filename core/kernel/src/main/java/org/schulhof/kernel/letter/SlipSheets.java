package org.schulhof.kernel.letter;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPCellEvent;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Slips to cut out, on sheets of a class each. */
final class SlipSheets {

    private static final float MARGIN = 40;
    private static final int COLUMNS = 2;
    private static final float SLIP_HEIGHT = 138;

    private final Letterhead head;
    private final Typeface type;

    SlipSheets(Letterhead head) throws IOException {
        this.head = head;
        this.type = new Typeface();
    }

    byte[] render(List<Letter> letters) {
        Map<String, List<Letter>> byClass = letters.stream()
                .collect(Collectors.groupingBy(
                        letter -> letter.recipient().schoolClass(), LinkedHashMap::new, Collectors.toList()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            document.addTitle(head.text("title"));
            document.open();
            writer.getExtraCatalog()
                    .put(PdfName.LANG, new PdfString(head.language().toLanguageTag()));
            byClass.forEach((schoolClass, slips) -> {
                document.newPage();
                document.add(sheet(schoolClass, slips));
            });
        }
        return bytes.toByteArray();
    }

    private PdfPTable sheet(String schoolClass, List<Letter> letters) {
        PdfPTable table = new PdfPTable(COLUMNS);
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        table.addCell(title(schoolClass));
        letters.forEach(letter -> table.addCell(slip(letter)));
        table.completeRow();
        return table;
    }

    private PdfPCell title(String schoolClass) {
        String title = schoolClass.isEmpty() ? head.text("sheet") : head.text("sheet.class", schoolClass);
        PdfPCell cell = new PdfPCell(new Phrase(title, type.accent(14)));
        cell.setColspan(COLUMNS);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPaddingBottom(10);
        return cell;
    }

    private PdfPCell slip(Letter letter) {
        Recipient recipient = letter.recipient();
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setCellEvent(CUT);
        cell.setMinimumHeight(SLIP_HEIGHT);
        cell.setPadding(12);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.addElement(new Paragraph(15, recipient.person().name(), type.strong(12)));
        cell.addElement(new Paragraph(12, subtitle(recipient), type.quiet(8.5f)));
        cell.addElement(credentials(letter));
        cell.addElement(new Paragraph(14, head.address(), type.strong(9)));
        cell.addElement(new Paragraph(11, head.text(recipient, "slip.valid", head.lastDay()), type.quiet(8)));
        return cell;
    }

    private String subtitle(Recipient recipient) {
        return recipient.children().isEmpty()
                ? head.school()
                : head.text("slip.children", head.school(), String.join(", ", recipient.children()));
    }

    private PdfPTable credentials(Letter letter) {
        PdfPTable table = new PdfPTable(new float[] {30, 70});
        table.setWidthPercentage(100);
        table.setSpacingBefore(7);
        table.setSpacingAfter(2);
        row(table, head.text("account"), letter.recipient().person().account());
        row(table, head.text("password"), letter.password());
        return table;
    }

    private void row(PdfPTable table, String name, String value) {
        PdfPCell left = new PdfPCell(new Phrase(name, type.quiet(8.5f)));
        PdfPCell right = new PdfPCell(new Phrase(value, type.typed(value.length() > 24 ? 7 : 11)));
        for (PdfPCell cell : List.of(left, right)) {
            cell.setBorder(Rectangle.NO_BORDER);
            cell.setPadding(0);
            cell.setPaddingBottom(5);
            cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
            table.addCell(cell);
        }
    }

    /** A dashed line to cut along. */
    private static final PdfPCellEvent CUT = (cell, position, canvases) -> {
        PdfContentByte canvas = canvases[PdfPTable.LINECANVAS];
        canvas.saveState();
        canvas.setColorStroke(Typeface.LINE);
        canvas.setLineWidth(0.6f);
        canvas.setLineDash(3, 3, 0);
        canvas.rectangle(position.getLeft(), position.getBottom(), position.getWidth(), position.getHeight());
        canvas.stroke();
        canvas.restoreState();
    };
}
