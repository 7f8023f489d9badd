package org.schulhof.addressbook.internal.vcard;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;

/** Takes a file of vCards, and tells what became of it: {@code import.xhtml}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("contactImport")
public final class ImportPage implements PageBean {

    private final ContactImport contacts;
    private final Feedback feedback;
    private @Nullable ImportResult result;
    private transient @Nullable Part file;

    @Activate
    public ImportPage(@Reference ContactImport contacts, @Reference Feedback feedback) {
        this.contacts = contacts;
        this.feedback = feedback;
    }

    public void take() throws IOException {
        result = null;
        if (file == null || file.getSize() == 0) {
            feedback.refusedAt("form:file", "import.noFile");
            return;
        }
        try (InputStream content = file.getInputStream()) {
            result = contacts.read(content);
        } catch (NotAVCardFileException e) {
            feedback.refusedAt(
                    "form:file",
                    e.isTooLarge() ? "import.tooLarge" : "import.none",
                    ContactImport.MAX_BYTES / (1024 * 1024));
        }
    }

    public @Nullable ImportResult getResult() {
        return result;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part chosen) {
        file = chosen;
    }
}
