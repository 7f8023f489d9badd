package org.schulhof.kernel.roster.plan;

/** @param accountsFollowNames whether somebody who is renamed gets a new account name as well; by default it stays */
public record ImportOptions(boolean accountsFollowNames) {

    public static final ImportOptions DEFAULT = new ImportOptions(false);
}
