package org.schulhof.proxy;

/** Something was named as a proxy that is no address. */
public final class UnreadableNetworkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String text;

    public UnreadableNetworkException(String text) {
        super(text + " is neither an address nor a range of addresses");
        this.text = text;
    }

    public String text() {
        return text;
    }
}
