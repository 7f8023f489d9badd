package org.schulhof.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A portal that began without demo school: beside the demo school's, one for all tests that need nobody in it. */
public final class NewSchool implements AutoCloseable {

    public static final String MAIL_DOMAIN = "neu.example";

    public static final String ADMINISTRATOR = "erna.erste";
    public static final String PASSWORD = "Schwamm+Kreide=12";
    private static final Pattern LINK = Pattern.compile("Set up the school at (\\S+)");

    private final Checkout checkout;
    private final Path data;
    private final int port;
    private final String setupLink;
    private Portal portal;
    private boolean setUp;

    private NewSchool(Checkout checkout, Path data, int port) {
        this.checkout = checkout;
        this.data = data;
        this.port = port;
        start();
        this.setupLink = printedLink();
    }

    static NewSchool begin(Checkout checkout, int port) {
        return new NewSchool(checkout, checkout.data().resolveSibling("new school"), port);
    }

    public Portal portal() {
        return portal;
    }

    /** The link that the first start printed. */
    public String setupLink() {
        return setupLink;
    }

    /** The first administrator, signed in. Whoever is the first to ask has the school set up. */
    public Visitor administrator(Visitors visitors) {
        Visitor administrator = visitors.arriveAt(portal, "de-DE");
        if (!setUp) {
            setUp(administrator);
        }
        signIn(administrator);
        return administrator;
    }

    /** Agrees to whatever is asked: at the first time, and after a new version of a text. */
    private static void signIn(Visitor administrator) {
        administrator.signIn(ADMINISTRATOR, PASSWORD);
        AgreementForm.agreeIfAsked(administrator);
    }

    /** The same person at a portal that was made of this one. */
    public Visitor administratorAt(Portal copy, Visitors visitors) {
        Visitor administrator = visitors.arriveAt(copy, "de-DE");
        signIn(administrator);
        return administrator;
    }

    private void setUp(Visitor visitor) {
        Page page = visitor.open(setupLink);
        page.locator("[id='form:school']").fill("Neue Schule");
        page.locator("[id='form:domain']").fill(MAIL_DOMAIN);
        page.locator("[id='form:first']").fill("Erna");
        page.locator("[id='form:last']").fill("Erste");
        page.locator("[id='form:password']").fill(PASSWORD);
        page.locator("[id='form:go']").click();
        page.waitForURL("**/signin.xhtml*");
        setUp = true;
    }

    /** As somebody does after a crash. */
    public void start() {
        portal = Portal.start(checkout, data, "--no-demo", "--port", Integer.toString(port));
    }

    @Override
    public void close() {
        portal.close();
    }

    private String printedLink() {
        Matcher link = LINK.matcher(portal.output());
        assertThat(link.find()).as(portal.output()).isTrue();
        return link.group(1);
    }
}
