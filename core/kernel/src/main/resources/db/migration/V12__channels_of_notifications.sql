-- Who has switched off the portal for a kind has no line there; what goes by other channels is kept until it is delivered.
alter table notification add column in_portal boolean not null default true;

-- What people have chosen; without a line the standard holds.
create table notification_choice (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  kind varchar(60) character set ascii not null,
  channel varchar(30) character set ascii not null,
  wanted boolean not null,
  unique key notification_choice_person (person_id, kind, channel),
  constraint notification_choice_person_fk foreign key (person_id) references person (id) on delete cascade
);
