package org.schulhof.portal.page;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.CoreRight;

/**
 * A page of the core with what it needs. That it opens does not say that all that is on it may be done: the services ask
 * for themselves.
 *
 * @param path below the application, beginning with a slash
 * @param rights that the reader needs, all of them; empty where the audience alone decides
 * @param place in the navigation of the administration; null if it does not stand there
 */
public record PortalPage(
        String path,
        Audience audience,
        Set<CoreRight> rights,
        @Nullable Place place) {

    /** A part of the navigation of the administration, below a heading. */
    public enum Section {
        /** Who belongs to the school. */
        PEOPLE,
        /** What they can do, and by which rules. */
        MODULES,
        /** What happened. */
        RECORDS
    }

    /** Where a page stands in the navigation of the administration, and with which icon. */
    public record Place(Section section, String icon) {}

    /** Who may come near a page at all. */
    public enum Audience {
        /** Also who has not signed in. */
        EVERYBODY,
        /** Who has signed in, and has the page's rights if it needs some. */
        SIGNED_IN,
        /** Who has signed in, and whom a service finds to be concerned by what is asked for; it refuses all others. */
        CONCERNED,
        /** Nobody asks for it: the server answers with it when something went wrong. */
        NOBODY
    }

    static PortalPage forEverybody(String path) {
        return new PortalPage(path, Audience.EVERYBODY, Set.of(), null);
    }

    /** For a page that shows each reader what is their own. */
    static PortalPage forSignedIn(String path) {
        return new PortalPage(path, Audience.SIGNED_IN, Set.of(), null);
    }

    /** For a page about something that is open to some people without a right, such as those appointed to a case. */
    static PortalPage forThoseConcerned(String path) {
        return new PortalPage(path, Audience.CONCERNED, Set.of(), null);
    }

    static PortalPage needing(CoreRight right, String path) {
        return new PortalPage(path, Audience.SIGNED_IN, Set.of(right), null);
    }

    /** For a page that lets change what another right lets see. */
    static PortalPage needing(CoreRight right, CoreRight another, String path) {
        return new PortalPage(path, Audience.SIGNED_IN, Set.of(right, another), null);
    }

    static PortalPage ofError(String path) {
        return new PortalPage(path, Audience.NOBODY, Set.of(), null);
    }

    /** Puts it into the navigation of the administration; its text is {@code nav.} with the name of its folder. */
    PortalPage inNavigation(Section section, String icon) {
        return new PortalPage(path, audience, rights, new Place(section, icon));
    }

    /** @param has asked only about somebody who has signed in */
    boolean isOpenTo(boolean signedIn, Predicate<String> has) {
        return switch (audience) {
            case EVERYBODY -> true;
            case SIGNED_IN ->
                signedIn && rights.stream().map(CoreRight::rightName).allMatch(has);
            case CONCERNED -> signedIn;
            case NOBODY -> false;
        };
    }

    /** Its place in the navigation of the administration, if it has one and the reader may go there. */
    public Optional<Place> placeFor(Predicate<String> has) {
        return Optional.ofNullable(place).filter(own -> isOpenTo(true, has));
    }

    /** The folder that it lies in, with a slash at the end. */
    public String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** The name of that folder alone. */
    public String folderName() {
        String[] parts = path.split("/");
        return parts[parts.length - 2];
    }
}
