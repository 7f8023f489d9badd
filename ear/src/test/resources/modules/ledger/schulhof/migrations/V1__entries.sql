create table ledger_entry (
    id bigint not null auto_increment primary key,
    text varchar(200) not null
);
