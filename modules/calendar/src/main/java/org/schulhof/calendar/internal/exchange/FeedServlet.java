package org.schulhof.calendar.internal.exchange;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.page.OpenServletPath;

/** The public part of a calendar, for everybody who has its address: {@code /o/calendar/feed/<address>.ics}. */
@Component(service = Servlet.class)
@OpenServletPath("feed")
public final class FeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_-]{10,50})\\.ics");
    private static final String FRESH = "public, max-age=900";

    private final transient PublicFeeds feeds;

    @Activate
    public FeedServlet(@Reference PublicFeeds feeds) {
        this.feeds = feeds;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
        Optional<PublicText.Rendered> found = path.matches() ? feeds.find(path.group(1)) : Optional.empty();
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PublicText.Rendered feed = found.get();
        String mark = "\"" + feed.mark() + "\"";
        response.setHeader("ETag", mark);
        response.setHeader("Cache-Control", FRESH);
        response.setDateHeader("Last-Modified", feed.changedAt().toEpochMilli());
        if (isKnown(request, mark, feed)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.setContentLength(feed.text().length);
        response.getOutputStream().write(feed.text());
    }

    private static boolean isKnown(HttpServletRequest request, String mark, PublicText.Rendered feed) {
        String marks = request.getHeader("If-None-Match");
        if (marks != null) {
            return marks.contains(mark) || marks.strip().equals("*");
        }
        try {
            return request.getDateHeader("If-Modified-Since")
                    >= feed.changedAt().toEpochMilli();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
