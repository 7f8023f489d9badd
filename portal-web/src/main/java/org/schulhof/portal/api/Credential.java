package org.schulhof.portal.api;

/** What a request has shown. */
enum Credential {
    TOKEN,
    APP_PASSWORD
}
