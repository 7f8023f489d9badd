create table second_factor (
  person_id bigint not null primary key,
  secret varbinary(100) not null,
  confirmed_at datetime(3) null,
  last_step bigint not null,
  constraint second_factor_person_fk foreign key (person_id) references person (id) on delete cascade
);

create table recovery_code (
  person_id bigint not null,
  code_hash char(64) character set ascii not null,
  primary key (person_id, code_hash),
  constraint recovery_code_person_fk foreign key (person_id) references person (id) on delete cascade
);
