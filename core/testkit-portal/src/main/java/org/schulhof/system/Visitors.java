package org.schulhof.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The people of one test, each at a browser profile of their own. */
public final class Visitors implements AutoCloseable {

    private final Chromium chromium;
    private final Supplier<Portal> portal;
    private final List<Visitor> present = new ArrayList<>();

    Visitors(Chromium chromium, Supplier<Portal> portal) {
        this.chromium = chromium;
        this.portal = portal;
    }

    /** Somebody whose browser prefers German. */
    public Visitor arrive() {
        return arrive("de-DE");
    }

    public Visitor arrive(String locale) {
        return arriveAt(portal.get(), locale);
    }

    /** Somebody at another portal than that of the demo school. */
    public Visitor arriveAt(Portal other, String locale) {
        Visitor visitor = new Visitor(chromium.freshProfile(other.url(), locale));
        present.add(visitor);
        return visitor;
    }

    /** Somebody who has just signed in, at a browser that prefers German and shows nothing yet. */
    public Visitor signedIn(DemoPerson person) {
        Visitor visitor = arrive();
        visitor.signInUnseen(person);
        return visitor;
    }

    /** Somebody leaves early, since their portal ends before the test does. */
    public void seeOff(Visitor visitor) {
        present.remove(visitor);
        visitor.leave();
    }

    void takePictures(String name) {
        for (int i = 0; i < present.size(); i++) {
            present.get(i).takePicture("failed-" + name + "-" + i);
        }
    }

    void assertNothingWentWrong() {
        assertThat(present).allSatisfy(visitor -> {
            assertThat(visitor.scriptErrors()).isEmpty();
            assertThat(visitor.complaintsAboutItsSession()).isEmpty();
        });
    }

    @Override
    public void close() {
        present.forEach(Visitor::leave);
    }
}
