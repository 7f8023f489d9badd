package org.schulhof.addressbook.internal.directory;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.internal.photo.Photo;
import org.schulhof.addressbook.internal.photo.PhotoResponse;
import org.schulhof.api.page.ServletPath;

/** Photos of people: {@code /s/addressbook/photo/<person>}. */
@Component(service = Servlet.class)
@ServletPath("photo")
public final class PersonPhotoServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Directory directory;
    private final transient PhotoResponse photos;

    @Activate
    public PersonPhotoServlet(@Reference Directory directory, @Reference PhotoResponse photos) {
        this.directory = directory;
        this.photos = photos;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Photo> photo = PhotoResponse.id(request).flatMap(directory::photo);
        photos.send(photo, request, response);
    }
}
