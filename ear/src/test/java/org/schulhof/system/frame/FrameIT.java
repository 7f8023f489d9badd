package org.schulhof.system.frame;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

@SystemTest
class FrameIT {

    @Test
    void theSignInPageSpeaksTheLanguageOfTheBrowser(Visitors visitors) {
        Visitor german = visitors.arrive("de-DE");
        german.open("/");
        assertThat(german.page()).hasURL(Pattern.compile("/signin"));
        assertThat(german.page().locator("h1")).hasText("Anmelden");
        german.takePictures("signin");

        Visitor english = visitors.arrive("en-GB");
        english.open("/");
        assertThat(english.page().locator("h1")).hasText("Sign in");
    }

    @Test
    void aPageComesWithItsStyleAndScript(Visitors visitors) {
        List<String> missing = new ArrayList<>();
        Visitor visitor = visitors.arrive("de-DE");
        visitor.page().onResponse(answer -> {
            if (!answer.ok()) {
                missing.add(answer.status() + " " + answer.url());
            }
        });
        visitor.open("/signin.xhtml");
        assertThat(visitor.page().locator("link[rel=stylesheet]")).not().hasCount(0);
        assertThat(missing).isEmpty();
    }
}
