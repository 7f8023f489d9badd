package org.schulhof.addressbook.internal.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The vCard of a contact, as it was sent. Apart from the contact, since lists do not need it and it may hold a picture. */
@Entity
@Table(name = "addressbook_vcard")
public class ContactText {

    @Id
    @Column(name = "contact_id")
    private long contactId;

    private String text;

    protected ContactText() {}

    ContactText(long contactId, String text) {
        this.contactId = contactId;
        this.text = text;
    }

    long contactId() {
        return contactId;
    }

    String text() {
        return text;
    }

    void become(String newText) {
        text = newText;
    }
}
