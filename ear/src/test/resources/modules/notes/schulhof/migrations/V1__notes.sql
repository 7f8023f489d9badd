create table notes_note (
    id bigint not null auto_increment primary key,
    person_id bigint not null,
    at datetime(3) not null,
    text varchar(200) not null
);

create table notes_delivered (
    id bigint not null auto_increment primary key,
    person_id bigint not null,
    text varchar(500) not null
);
