package org.schulhof.system.privacy;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.schulhof.system.Visitor;

/** The register, and the copy of everything. */
public final class MyDataPage {

    private static final double PATIENCE_MILLIS = 60_000;

    private final Page page;

    private MyDataPage(Page page) {
        this.page = page;
    }

    public static MyDataPage openedBy(Visitor visitor) {
        return new MyDataPage(visitor.open("/my-data.xhtml"));
    }

    Locator purpose(String name) {
        return page.locator("[data-purpose=" + name + "]");
    }

    public void order() {
        page.locator("[id='form:order']").click();
    }

    public void awaitReady() {
        page.locator("#download").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
    }

    /** Where it is fetched. */
    public String link() {
        return page.locator("#download").getAttribute("href");
    }

    /** The files of the archive, read as text. */
    public Map<String, String> download() {
        Download download = page.waitForDownload(() -> page.locator("#download").click());
        Map<String, String> files = new TreeMap<>();
        try (InputStream content = Files.newInputStream(download.path());
                ZipInputStream zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
