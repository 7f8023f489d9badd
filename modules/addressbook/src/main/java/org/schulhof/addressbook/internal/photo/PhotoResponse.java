package org.schulhof.addressbook.internal.photo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers a request for a photo that the reader may see: {@code ?size=thumbnail} for the small one. */
@Component(service = PhotoResponse.class)
public final class PhotoResponse {

    private final Photos photos;

    @Activate
    public PhotoResponse(@Reference Photos photos) {
        this.photos = photos;
    }

    /** The id at the end of the path, as in {@code /7}. */
    public static Optional<Long> id(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path != null && path.matches("/\\d{1,18}")
                ? Optional.of(Long.valueOf(path.substring(1)))
                : Optional.empty();
    }

    /** The photo, or 404 for none. */
    public void send(Optional<Photo> photo, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (photo.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/jpeg");
        // for as long as a page is looked at; whoever may see it is asked again after that
        response.setHeader("Cache-Control", "private, max-age=300");
        PhotoSize size = "thumbnail".equals(request.getParameter("size")) ? PhotoSize.THUMBNAIL : PhotoSize.PICTURE;
        try (InputStream content = photos.open(photo.get(), size)) {
            content.transferTo(response.getOutputStream());
        }
    }
}
