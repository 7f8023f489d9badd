package org.schulhof.addressbook.internal.contact;

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

/** Photos of own contacts: {@code /s/addressbook/contact-photo/<contact>}. */
@Component(service = Servlet.class)
@ServletPath("contact-photo")
public final class ContactPhotoServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ContactBook contacts;
    private final transient PhotoResponse photos;

    @Activate
    public ContactPhotoServlet(@Reference ContactBook contacts, @Reference PhotoResponse photos) {
        this.contacts = contacts;
        this.photos = photos;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Optional<Photo> photo =
                    PhotoResponse.id(request).map(contacts::find).flatMap(Contact::photo);
            photos.send(photo, request, response);
        } catch (UnknownContactException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
