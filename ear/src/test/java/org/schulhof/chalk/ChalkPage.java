package org.schulhof.chalk;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.file.Attachments;
import org.schulhof.api.file.UnknownAttachmentException;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.api.text.FormattedText;
import org.schulhof.api.text.FormattedTexts;
import org.schulhof.api.text.FullText;
import org.schulhof.api.text.Snippet;
import org.schulhof.api.text.TextTooLongException;

/** The board: {@code index.xhtml?q=} searches it, {@code ?quote=} answers a line. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("chalk")
public final class ChalkPage implements PageBean {

    private static final int LONGEST = 2000;
    private static final int SNIPPET = 80;
    private static final AttachmentPlace NOWHERE = new AttachmentPlace(Chalk.ID, "new");

    private final Persistence persistence;
    private final FormattedTexts texts;
    private final FullText fullText;
    private final Attachments attachments;
    private final People people;
    private final CurrentPerson currentPerson;
    private @Nullable String text;
    private ArrayList<Long> files = new ArrayList<>();

    @Activate
    public ChalkPage(
            @Reference Persistence persistence,
            @Reference FormattedTexts texts,
            @Reference FullText fullText,
            @Reference Attachments attachments,
            @Reference People people,
            @Reference CurrentPerson currentPerson) {
        this.persistence = persistence;
        this.texts = texts;
        this.fullText = fullText;
        this.attachments = attachments;
        this.people = people;
        this.currentPerson = currentPerson;
    }

    public @Nullable String write() {
        try {
            FormattedText written = texts.typed(getText(), LONGEST);
            if (written.isEmpty()) {
                return refuse("Der Text fehlt.");
            }
            persistence.runInTransaction(entityManager -> {
                Line line = new Line(currentPerson.get().id(), written.html(), fullText.index(written.plain()));
                entityManager.persist(line);
                entityManager.flush();
                attachments.save(new AttachmentPlace(Chalk.ID, line.thing()), written, files);
            });
            return "index?faces-redirect=true";
        } catch (TextTooLongException e) {
            return refuse("Der Text ist länger als " + e.longest() + " Zeichen.");
        } catch (UnknownAttachmentException e) {
            return refuse("Eine Datei ist nicht mehr da.");
        }
    }

    private static @Nullable String refuse(String sentence) {
        FacesContext.getCurrentInstance().addMessage("form:text", new FacesMessage(sentence));
        return null;
    }

    public List<Written> getLines() {
        List<Line> lines = persistence.inTransaction(entityManager -> entityManager
                .createQuery("select l from Line l order by l.id desc", Line.class)
                .setMaxResults(20)
                .getResultList());
        Map<String, List<Attachment>> pinned =
                attachments.at(Chalk.ID, lines.stream().map(Line::thing).toList());
        return lines.stream()
                .map(line -> new Written(
                        line.id(),
                        author(line),
                        texts.stored(line.html()),
                        pinned.getOrDefault(line.thing(), List.of())))
                .toList();
    }

    private String author(Line line) {
        return people.find(line.personId()).map(Person::name).orElse("jemand");
    }

    public List<Snippet> getHits() {
        return fullText.query(parameter("q"))
                .map(query -> persistence.inTransaction(entityManager -> {
                    List<?> found = entityManager
                            .createNativeQuery("select html from chalk_line where match (search_text) against (?1 in"
                                    + " boolean mode) order by id desc limit 20")
                            .setParameter(1, query.expression())
                            .getResultList();
                    return found.stream()
                            .map(html ->
                                    fullText.snippet(texts.stored((String) html).plain(), query, SNIPPET))
                            .toList();
                }))
                .orElse(List.of());
    }

    private static String parameter(String name) {
        String value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return value == null ? "" : value;
    }

    public String getText() {
        if (text == null) {
            text = parameter("quote").isEmpty() ? "" : quoted(Long.parseLong(parameter("quote")));
        }
        return text;
    }

    private String quoted(long id) {
        Line line = persistence.inTransaction(entityManager -> entityManager.find(Line.class, id));
        return texts.quote(author(line), texts.stored(line.html())).html();
    }

    public void setText(String newText) {
        text = newText;
    }

    public List<Long> getFiles() {
        return files;
    }

    public void setFiles(List<Long> ids) {
        files = new ArrayList<>(ids);
    }

    public List<Attachment> getChosen() {
        return attachments.chosen(NOWHERE, files);
    }

    /** A line as the page shows it. */
    public record Written(long id, String author, FormattedText text, List<Attachment> pinned) {}
}
