package org.schulhof.portal.frame;

/**
 * A link of the frame.
 *
 * @param id the module's id, or the name of a page of the core
 * @param title in the reader's language
 * @param icon name of an icon of the sprite
 * @param hue of the icon, 0 to 359 degrees; negative for grey
 * @param path inside the portal, beginning with a slash
 * @param active whether the page being shown belongs to it
 * @param unread what waits there for the reader; 0 shows nothing
 */
public record NavigationEntry(String id, String title, String icon, int hue, String path, boolean active, int unread) {

    /** The nearest of the hues that the tokens know, as the value of {@code data-hue}. */
    public String hueStep() {
        return Hue.step(hue);
    }

    /** The number to show: beyond 99 nobody counts. */
    public String unreadLabel() {
        return unread > 99 ? "99+" : Integer.toString(unread);
    }
}
