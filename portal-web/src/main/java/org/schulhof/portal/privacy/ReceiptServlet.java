package org.schulhof.portal.privacy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.kernel.privacy.ReceiptText;
import org.schulhof.kernel.privacy.Receipts;

/** Receipts to keep, as text in German and English: {@code /receipt/<number>.txt} (R24). */
@WebServlet("/receipt/*")
public class ReceiptServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ONE = Pattern.compile("/(\\d{1,18})\\.txt");

    private final transient Receipts receipts;
    private final transient ReceiptText text;

    @Inject
    public ReceiptServlet(Receipts receipts, ReceiptText text) {
        this.receipts = receipts;
        this.text = text;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher one = ONE.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
        if (!one.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            byte[] content =
                    text.of(receipts.find(Long.parseLong(one.group(1)))).getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/plain;charset=UTF-8");
            response.setContentLength(content.length);
            response.setHeader("Content-Disposition", "attachment; filename=\"quittung-" + one.group(1) + ".txt\"");
            response.setHeader("Cache-Control", "private, no-store");
            response.getOutputStream().write(content);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
