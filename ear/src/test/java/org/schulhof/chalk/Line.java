package org.schulhof.chalk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "chalk_line")
public class Line {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "person_id")
    private long personId;

    private String html = "";

    @Column(name = "search_text")
    private String searchText = "";

    protected Line() {}

    Line(long personId, String html, String searchText) {
        this.personId = personId;
        this.html = html;
        this.searchText = searchText;
    }

    public long id() {
        return id;
    }

    public long personId() {
        return personId;
    }

    public String html() {
        return html;
    }

    String thing() {
        return "line/" + id;
    }
}
