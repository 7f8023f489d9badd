package org.schulhof.addressbook.internal.card;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.addressbook.internal.photo.NotAPictureException;
import org.schulhof.addressbook.internal.photo.Photos;
import org.schulhof.addressbook.internal.photo.PictureTooLargeException;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Person;

/** The reader's own card, to fill in: {@code card.xhtml}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("card")
public final class CardPage implements PageBean {

    private final OwnCard card;
    private final CurrentPerson currentPerson;
    private final Feedback feedback;
    private @Nullable ArrayList<Line> lines;
    private @Nullable Audience photoAudience;
    private transient @Nullable Part photo;

    @Activate
    public CardPage(@Reference OwnCard card, @Reference CurrentPerson currentPerson, @Reference Feedback feedback) {
        this.card = card;
        this.currentPerson = currentPerson;
        this.feedback = feedback;
    }

    public Person getPerson() {
        return currentPerson.get();
    }

    public Audience[] getAudiences() {
        return Audience.values();
    }

    public List<Line> getLines() {
        if (lines == null) {
            Map<CardField, Statement> statements = card.statements();
            lines = new ArrayList<>();
            for (CardField field : CardField.values()) {
                lines.add(new Line(field, statements.getOrDefault(field, new Statement("", Audience.NOBODY))));
            }
        }
        return lines;
    }

    public @Nullable Long getPhotoId() {
        return card.portrait().map(portrait -> portrait.photo().pictureId()).orElse(null);
    }

    public Audience getPhotoAudience() {
        if (photoAudience == null) {
            photoAudience = card.portrait().map(Portrait::audience).orElse(Audience.NOBODY);
        }
        return photoAudience;
    }

    public void setPhotoAudience(Audience audience) {
        photoAudience = audience;
    }

    public @Nullable Part getPhoto() {
        return photo;
    }

    public void setPhoto(@Nullable Part chosen) {
        photo = chosen;
    }

    /** @return the page to go to; null to stay and mend */
    public @Nullable String save() throws IOException {
        Map<CardField, Statement> statements = new EnumMap<>(CardField.class);
        getLines().forEach(line -> statements.put(line.getField(), line.statement()));
        try {
            card.tell(statements);
            savePhoto();
            feedback.done("card.saved");
            return "card?faces-redirect=true";
        } catch (InvalidCardException e) {
            e.reasons()
                    .forEach((field, reason) -> feedback.refusedAt(
                            input(field), "card.invalid." + field + "." + reason, field.maxLength()));
        } catch (RefusedTextException e) {
            feedback.refused(e, field -> input(CardField.valueOf(field)));
        } catch (NotAPictureException e) {
            feedback.refusedAt("form:photo", "photo.none");
        } catch (PictureTooLargeException e) {
            feedback.refusedAt("form:photo", "photo.tooLarge", Photos.MAX_BYTES / (1024 * 1024));
        }
        return null;
    }

    private void savePhoto() throws IOException {
        if (photo == null || photo.getSize() == 0) {
            card.showPortraitTo(getPhotoAudience());
            return;
        }
        try (InputStream content = photo.getInputStream()) {
            card.changePortrait(content, getPhotoAudience());
        }
    }

    private static String input(CardField field) {
        return "form:lines:" + field.ordinal() + ":value";
    }

    public String removePhoto() {
        card.removePortrait();
        feedback.done("photo.removed");
        return "card?faces-redirect=true";
    }

    /** One field of the form. */
    public static final class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private final CardField field;
        private String value;
        private Audience audience;

        private Line(CardField field, Statement statement) {
            this.field = field;
            this.value = statement.value();
            this.audience = statement.audience();
        }

        public CardField getField() {
            return field;
        }

        /** Whether it may take more than a line. */
        public boolean isLong() {
            return field == CardField.ADDRESS || field == CardField.ABOUT;
        }

        public String getValue() {
            return value;
        }

        public void setValue(@Nullable String newValue) {
            value = newValue == null ? "" : newValue;
        }

        public Audience getAudience() {
            return audience;
        }

        public void setAudience(Audience newAudience) {
            audience = newAudience;
        }

        private Statement statement() {
            return new Statement(value, audience);
        }
    }
}
