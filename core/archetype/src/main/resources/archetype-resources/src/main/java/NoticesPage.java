package ${package};

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;

/** All notices, and a new one: {@code index.xhtml}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("board")
public final class NoticesPage implements PageBean {

    private final Notices notices;
    private final People people;
    private final Feedback feedback;
    private String text = "";

    @Activate
    public NoticesPage(@Reference Notices notices, @Reference People people, @Reference Feedback feedback) {
        this.notices = notices;
        this.people = people;
        this.feedback = feedback;
    }

    public List<Row> getRows() {
        List<Notice> latest = notices.latest();
        Map<Long, Person> authors =
                people.findAll(latest.stream().map(Notice::authorId).collect(Collectors.toSet()));
        return latest.stream()
                .map(notice -> new Row(notice.text(), authors.get(notice.authorId()), notice.writtenAt()))
                .toList();
    }

    public boolean isWritable() {
        return notices.mayWrite();
    }

    public String getText() {
        return text;
    }

    public void setText(String typed) {
        text = typed;
    }

    public int getMaxLength() {
        return Notice.MAX_LENGTH;
    }

    /** @return the page to go to; null to stay and mend */
    public @Nullable String write() {
        try {
            notices.write(text);
        } catch (InvalidNoticeException e) {
            feedback.refusedAt("form:text", "notice.invalid", Notice.MAX_LENGTH);
            return null;
        }
        feedback.done("notice.written");
        return "index?faces-redirect=true";
    }

    /** @param author null if the reader does not see that person */
    public record Row(String text, @Nullable Person author, Instant writtenAt) {}
}
