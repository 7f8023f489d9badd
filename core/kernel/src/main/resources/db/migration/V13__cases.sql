-- A case's record outlives the people in it for as long as the audit does, so there are no foreign keys to them.
create table inspection_case (
  id bigint not null auto_increment primary key,
  reason varchar(1000) not null,
  opened_by bigint not null,
  opened_at datetime(3) not null,
  span_from datetime(3) not null,
  span_to datetime(3) not null,
  ends_at datetime(3) not null,
  inspection_at datetime(3) null,
  ended_at datetime(3) null,
  ended_by bigint null,
  version int not null,
  key inspection_case_ends (ends_at)
);

create table inspection_concerned (
  case_id bigint not null,
  person_id bigint not null,
  primary key (case_id, person_id),
  key inspection_concerned_person (person_id),
  constraint inspection_concerned_case_fk foreign key (case_id) references inspection_case (id) on delete cascade
);

create table inspection_source (
  case_id bigint not null,
  source varchar(60) character set ascii not null,
  primary key (case_id, source),
  constraint inspection_source_case_fk foreign key (case_id) references inspection_case (id) on delete cascade
);

create table inspection_appointment (
  id bigint not null auto_increment primary key,
  case_id bigint not null,
  person_id bigint not null,
  appointed_at datetime(3) not null,
  confirmed_at datetime(3) null,
  withdrawn_at datetime(3) null,
  unique key inspection_appointment_person (case_id, person_id),
  key inspection_appointment_of (person_id),
  constraint inspection_appointment_case_fk foreign key (case_id) references inspection_case (id) on delete cascade
);

create table inspection_look (
  id bigint not null auto_increment primary key,
  case_id bigint not null,
  person_id bigint not null,
  at datetime(3) not null,
  source varchar(60) character set ascii not null,
  detail varchar(200) not null,
  items int not null,
  sha256 char(64) character set ascii null,
  key inspection_look_case (case_id, id),
  constraint inspection_look_case_fk foreign key (case_id) references inspection_case (id) on delete cascade
);

-- Logs are read in a case by their persons and a span of time.
alter table sign_in_attempt add key sign_in_attempt_account (account, at);
