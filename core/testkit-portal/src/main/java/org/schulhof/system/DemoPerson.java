package org.schulhof.system;

/** The people of the demo school whose password is printed at the start. */
public enum DemoPerson {
    ADMINISTRATOR("andrea.arndt"),
    HEAD("helga.hennig"),
    STAFF("olaf.ohm"),
    TEACHER("mohammed.lukaszewski"),
    PUPIL("paul.schmitt"),
    GUARDIAN("hans-juergen.schmitt");

    public static final String PASSWORD = "Kreide-und-Tafel-7";

    private final String account;

    DemoPerson(String account) {
        this.account = account;
    }

    public String account() {
        return account;
    }
}
