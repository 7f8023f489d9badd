-- What the school refuses or allows in the texts of everybody (R38). Nobody's name is in it: who changed what is in the audit.
create table filter_list (
  id bigint not null auto_increment primary key,
  kind varchar(10) character set ascii not null,
  effect varchar(10) character set ascii not null,
  -- null: one of the four that are always there
  name varchar(100) null,
  active boolean not null,
  entries int not null,
  -- which of the changes to all lists was the last one to this
  revision bigint not null,
  changed_at datetime(3) null,
  version int not null default 0
);

-- In the order of their characters, and ä is not a here.
create table filter_entry (
  list_id bigint not null,
  text varchar(190) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (list_id, text),
  key filter_entry_text (text),
  constraint filter_entry_list_fk foreign key (list_id) references filter_list (id) on delete cascade
);

-- One row: how many changes there have been. Servers that share the database see by it that theirs is out of date.
create table filter_revision (
  id int not null primary key,
  revision bigint not null
);

insert into filter_revision (id, revision) values (1, 1);
insert into filter_list (kind, effect, name, active, entries, revision) values
  ('WORDS', 'REFUSE', null, true, 0, 1),
  ('LINKS', 'REFUSE', null, true, 0, 1),
  ('WORDS', 'ALLOW', null, true, 0, 1),
  ('LINKS', 'ALLOW', null, true, 0, 1);
