package org.schulhof.kernel.letter;

/** A letter's recipient with the password that is printed, and nothing else keeps. */
record Letter(Recipient recipient, String password) {

    @Override
    public String toString() {
        return "Letter to " + recipient.person().account();
    }
}
