package org.schulhof.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "ledger_entry")
public class Entry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String text;

    protected Entry() {
        text = "";
    }

    Entry(String text) {
        this.text = text;
    }

    public long id() {
        return id;
    }

    public String text() {
        return text;
    }
}
