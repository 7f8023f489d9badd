package org.schulhof.system.frame;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
}
