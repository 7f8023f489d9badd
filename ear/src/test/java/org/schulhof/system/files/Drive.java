package org.schulhof.system.files;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.schulhof.system.Visitor;

/** The files in somebody's browser. */
final class Drive {

    static final String FOLDER = "/m/files/";
    private static final String DOOR = "/s/files/upload/";

    private final Visitor visitor;
    private final Page page;

    Drive(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** Opens the person's own files. @return id of the folder */
    long home() {
        visitor.open(FOLDER + "index.xhtml");
        return Long.parseLong(page.locator("#drop").getAttribute("data-folder"));
    }

    void open(long folder) {
        visitor.open(FOLDER + "index.xhtml?folder=" + folder);
    }

    /** A new folder in the one that is open, opened. */
    long folder(String name) {
        page.locator("[data-open='new-folder']").first().click();
        page.locator("[id='create:name']").fill(name);
        page.locator("[id='create:go']").click();
        row(name).locator("a.row-title").click();
        page.waitForURL("**/index.xhtml?folder=*");
        assertThat(page.locator("h1")).hasText(name);
        return Long.parseLong(page.locator("#drop").getAttribute("data-folder"));
    }

    Locator row(String name) {
        return page.locator(".files .row", new Page.LocatorOptions().setHasText(name));
    }

    void upload(FilePayload... files) {
        page.locator("#upload-files").setInputFiles(files);
    }

    void upload(String name, String text) {
        upload(name, text, name);
    }

    /** Waits until the page has loaded itself again. */
    void upload(String name, String text, String calledThen) {
        page.evaluate("() => { window.before = true; }");
        upload(file(name, text.getBytes(StandardCharsets.UTF_8)));
        page.waitForFunction("() => !window.before");
        assertThat(row(calledThen).first()).isVisible();
    }

    static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    long idOf(String name) {
        return Long.parseLong(row(name).locator("[name=pick]").getAttribute("value"));
    }

    void pick(String... names) {
        Arrays.stream(names).forEach(name -> row(name).locator("[name=pick]").check());
    }

    List<String> names() {
        return page.locator(".files .row-title").allTextContents();
    }

    /** As the page's script does it, without the page. */
    APIResponse post(String path, String query, byte[] body) {
        return page.request()
                .post(
                        DOOR + path + "?" + query,
                        RequestOptions.create()
                                .setHeader("X-Schulhof-Files", "1")
                                .setHeader("Content-Type", "application/octet-stream")
                                .setData(body));
    }

    /** Begins one. */
    APIResponse begin(long folder, String name, long size) {
        return post(
                "begin",
                "folder=" + folder + "&size=" + size + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                new byte[0]);
    }
}
