package org.schulhof.system.roster;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schulhof.system.Visitor;

/** The import, from the upload to the notice that it is done, in an administrator's browser. */
public final class ImportPage {

    private static final double PATIENCE_MILLIS = 60_000;

    private final Page page;

    private ImportPage(Page page) {
        this.page = page;
    }

    public static ImportPage openedBy(Visitor administrator) {
        return new ImportPage(administrator.open("/administration/import/index.xhtml"));
    }

    /** The page sends files as soon as they are chosen. */
    public void upload(Path... files) {
        page.locator("[id='upload:file']").setInputFiles(files);
        for (Path file : files) {
            assertThat(page.locator(".fold-title").getByText(file.getFileName().toString()))
                    .isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        }
    }

    public void uploadWholeSchool() {
        upload(RosterFiles.wholeSchool());
    }

    /** Whatever the portal kept before. */
    public void importWholeSchool() {
        uploadWholeSchool();
        if (confirmButton().isVisible()) {
            tickAllDoubts();
            confirmAndWatch();
        }
    }

    /** How many rows the dry run has of each outcome. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Locator figure : page.locator(".counts .figure").all()) {
            String number = figure.locator("strong").textContent().replace(".", "");
            counts.put(figure.getAttribute("data-outcome"), Integer.valueOf(number));
        }
        return counts;
    }

    /** Shows the rows of this outcome only. */
    void show(String outcome) {
        page.locator(".counts [data-outcome=" + outcome + "]").click();
        assertThat(page.locator(".counts [data-outcome=" + outcome + "]")).hasAttribute("aria-current", "true");
    }

    /** What the rows shown say, each in one line. */
    List<String> rows() {
        return page.locator(".plan-row").allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .toList();
    }

    Locator notices() {
        return page.locator("main .notice");
    }

    Locator confirmButton() {
        return page.locator("[id='confirmation:go']");
    }

    /** The notice that something is probably a mistake. */
    Locator doubt(String doubt) {
        return page.locator("#confirmation .notice")
                .filter(new Locator.FilterOptions().setHas(page.locator(box(doubt))));
    }

    void tick(String doubt) {
        page.locator(box(doubt)).check();
    }

    public void tickAllDoubts() {
        page.locator("[data-doubt]").all().forEach(Locator::check);
    }

    private static String box(String doubt) {
        return "[data-doubt=" + doubt + "]";
    }

    public void confirm() {
        confirmButton().click();
        page.waitForURL("**/administration/import/progress.xhtml*");
    }

    /** Waits until something of it is written. */
    public void awaitProgress() {
        assertThat(page.locator("progress:not([value='0'])"))
                .isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
    }

    /** Confirms, and looks at the progress bar until the import is done. */
    Course confirmAndWatch() {
        long begin = System.nanoTime();
        confirm();
        SortedSet<Integer> percents = new TreeSet<>();
        Locator end = page.locator("main .notice, main .empty");
        while (!end.isVisible()) {
            Object percent = page.evaluate("document.querySelector('progress')?.value");
            if (percent != null) {
                percents.add(((Number) percent).intValue());
            }
            page.waitForTimeout(100);
        }
        assertThat(page.locator(".notice.good")).containsText("Der Import ist fertig.");
        return new Course(Duration.ofNanos(System.nanoTime() - begin), percents);
    }

    /** How an import went: how long, and what the progress bar showed meanwhile. */
    record Course(Duration time, SortedSet<Integer> percents) {}
}
