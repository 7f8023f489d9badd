package org.schulhof.api.group;

/** What kind of group it is; decides where it is listed and how its members come about. */
public enum GroupType {
    CLASS,
    /** Lessons in a subject. Its members follow the class it belongs to. */
    COURSE,
    CLUB,
    /** Everybody with a role, kept by the portal itself: all pupils, all teachers. */
    ROLE,
    STAFF,
    OTHER
}
