package org.schulhof.portal.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoggedPathTest {

    @Test
    void thePageIsKept() {
        assertThat(LoggedPath.of("/m/addressbook/person.xhtml").text()).isEqualTo("/m/addressbook/person.xhtml");
        assertThat(LoggedPath.of("/").text()).isEqualTo("/");
    }

    @Test
    void whatAServletTakesFromThePathIsNot() {
        assertThat(LoggedPath.of("/s/addressbook/photo/4711/large").text()).isEqualTo("/s/addressbook/photo");
        assertThat(LoggedPath.of("/o/calendar/feed/secret.ics").text()).isEqualTo("/o/calendar/feed");
    }

    @Test
    void anEndlessPathIsCut() {
        assertThat(LoggedPath.of("/" + "a".repeat(9000)).text()).hasSize(300);
    }

    @Test
    void stylesAndScriptsAreNotWorthNoting() {
        assertThat(LoggedPath.of("/jakarta.faces.resource/frame.css.xhtml").isWorthNoting())
                .isFalse();
        assertThat(LoggedPath.of("/health/ready").isWorthNoting()).isFalse();
        assertThat(LoggedPath.of("/index.xhtml").isWorthNoting()).isTrue();
    }

    @Test
    void whomAProgramAsksAboutIsNotInTheLog() {
        assertThat(LoggedPath.of("/api/v1/people/1292/denials/addressbook").text())
                .isEqualTo("/api/v1/people/*/denials/addressbook");
        assertThat(LoggedPath.of("/api/v1/locks/17").text()).isEqualTo("/api/v1/locks/*");
        assertThat(LoggedPath.of("/api/v1/people").text()).isEqualTo("/api/v1/people");
    }

    @Test
    void whoseCalendarAProgramSyncsIsNotInTheLog() {
        assertThat(LoggedPath.of("/dav/calendars/paul.schmitt/calendar-7/dentist.ics")
                        .text())
                .isEqualTo("/dav/calendars");
        assertThat(LoggedPath.of("/dav/").text()).isEqualTo("/dav");
        assertThat(LoggedPath.of("/.well-known/caldav").text()).isEqualTo("/.well-known/caldav");
    }
}
