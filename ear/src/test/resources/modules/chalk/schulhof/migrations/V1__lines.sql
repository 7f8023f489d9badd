create table chalk_line (
    id bigint not null auto_increment primary key,
    person_id bigint not null,
    html mediumtext not null,
    search_text mediumtext character set ascii not null,
    fulltext key chalk_line_search (search_text)
);
