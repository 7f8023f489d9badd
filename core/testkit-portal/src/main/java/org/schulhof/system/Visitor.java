package org.schulhof.system;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at a browser. */
public final class Visitor {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final boolean ASKED_FOR_PICTURES = System.getProperty("schulhof.pictures") != null;
    private static final int HEIGHT = 900;
    private static final int FOUND = 302;
    private static final String SIGN_IN = "/signin.xhtml";
    private static final Pattern HIDDEN_INPUT =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");

    private final BrowserContext profile;
    private final Page page;
    private final List<String> scriptErrors = new ArrayList<>();

    Visitor(BrowserContext profile) {
        this.profile = profile;
        profile.onWebError(error -> scriptErrors.add(error.error()));
        profile.onConsoleMessage(this::notePolicyViolation);
        this.page = profile.newPage();
    }

    /** The tab in front. */
    public Page page() {
        return page;
    }

    /** Another tab of the same session. */
    public Page newTab() {
        return profile.newPage();
    }

    public Page open(String path) {
        page.navigate(path);
        return page;
    }

    /** Status of the answer to a request for the page. */
    public int statusOf(String path) {
        return page.navigate(path).status();
    }

    /** Status of the answer to a request that no page is made of, such as for a picture. */
    public int statusOfFile(String path) {
        return page.request().get(path).status();
    }

    /** The answer to a request beside the page. */
    public String textOf(String path) {
        return page.request().get(path).text();
    }

    public void signIn(DemoPerson person) {
        signIn(person.account(), DemoPerson.PASSWORD);
    }

    public void signIn(String account, String password) {
        open(SIGN_IN);
        enter(account, password);
    }

    /** Sends the form for signing in without showing it, which would take most of the time of a short test. */
    void signInUnseen(DemoPerson person) {
        APIRequestContext requests = profile.request();
        Matcher inputs = HIDDEN_INPUT.matcher(requests.get(SIGN_IN).text());
        FormData form = FormData.create()
                .set("form:account", person.account())
                .set("form:password", DemoPerson.PASSWORD)
                .set("form:go", "");
        while (inputs.find()) {
            form.set(inputs.group(1), inputs.group(2));
        }
        TypedPasswords.add(DemoPerson.PASSWORD);
        APIResponse answer =
                requests.post(SIGN_IN, RequestOptions.create().setForm(form).setMaxRedirects(0));
        if (answer.status() != FOUND) {
            throw new AssertionError("The sign-in of " + person.account() + " was answered with " + answer.status());
        }
    }

    /** Fills in the form of the page for signing in. */
    public void enter(String account, String password) {
        page.locator("[id='form:account']").fill(account);
        TypedPasswords.add(password);
        page.locator("[id='form:password']").fill(password);
        page.locator("[id='form:go']").click();
    }

    /** The session that was is nobody's any more. */
    public void loseSession() {
        profile.clearCookies();
    }

    /** What is in the session of this browser and must not be: above all objects of modules. */
    public List<String> complaintsAboutItsSession() {
        APIResponse answer = profile.request().get("/test/session");
        boolean isTheProbe = answer.headers().getOrDefault("content-type", "").startsWith("text/plain");
        // Others are led to the sign-in page
        return isTheProbe ? answer.text().lines().toList() : List.of();
    }

    /** For requests beside the browser, within the same session. */
    public String cookies() {
        return profile.cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    /** As a phone, a tablet and a desktop show it, for somebody to look at; with {@code -Dschulhof.pictures} only, since it takes time. */
    public void takePictures(String name) {
        if (!ASKED_FOR_PICTURES) {
            return;
        }
        for (int width : new int[] {360, 768, 1440}) {
            page.setViewportSize(width, HEIGHT);
            takePicture(name + "-" + width);
        }
    }

    void takePicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    /** Errors of scripts, and what the content security policy stopped. */
    List<String> scriptErrors() {
        return scriptErrors;
    }

    void leave() {
        profile.close();
    }

    private void notePolicyViolation(ConsoleMessage message) {
        if (message.text().contains("Content Security Policy")) {
            scriptErrors.add(message.text());
        }
    }
}
