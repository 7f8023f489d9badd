-- One at a time for each person.
create table personal_export (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  job_id bigint null,
  file_id bigint null,
  size bigint not null,
  ordered_at datetime(3) not null,
  ready_at datetime(3) null,
  erase_at datetime(3) null,
  unique key personal_export_person (person_id),
  constraint personal_export_person_fk foreign key (person_id) references person (id) on delete cascade
);
