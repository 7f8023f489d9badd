create table upload_limit (
  id bigint not null auto_increment primary key,
  person_id bigint null,
  group_id bigint null,
  megabytes int not null,
  ends_at datetime(3) null,
  reason varchar(200) not null,
  set_by bigint null,
  set_at datetime(3) not null,
  unique key upload_limit_person (person_id),
  unique key upload_limit_group (group_id),
  constraint upload_limit_person_fk foreign key (person_id) references person (id) on delete cascade,
  constraint upload_limit_group_fk foreign key (group_id) references school_group (id) on delete cascade,
  constraint upload_limit_setter_fk foreign key (set_by) references person (id) on delete set null
);
