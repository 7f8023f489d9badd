package org.schulhof.system.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

@SystemTest
class SignInIT {

    @Test
    void aPupilSignsInAndOut(Visitors visitors) {
        Visitor pupil = visitors.arrive();
        pupil.signIn(DemoPerson.PUPIL);
        assertThat(pupil.page().locator("h1")).hasText("Hallo Paul");
    }
}
