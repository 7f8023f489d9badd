package org.schulhof.messenger.internal.message;

/** What people answer with one touch. A few, so that nobody is insulted by a picture. */
public enum Sign {
    LIKE("👍"),
    HEART("❤️"),
    LAUGH("😄"),
    WOW("😮"),
    SAD("😢"),
    THANKS("🙏");

    private final String picture;

    Sign(String picture) {
        this.picture = picture;
    }

    public String picture() {
        return picture;
    }
}
