-- What people have brought before the head. The content stays with its module, as an excerpt.
create table report (
  id bigint not null auto_increment primary key,
  module varchar(30) character set ascii not null,
  excerpt_id varchar(60) character set ascii not null,
  reporter_id bigint not null,
  reason varchar(1000) not null,
  span_from datetime(3) not null,
  span_to datetime(3) not null,
  reported_at datetime(3) not null,
  state varchar(20) character set ascii not null,
  decided_by bigint null,
  decided_at datetime(3) null,
  answer varchar(1000) null,
  case_id bigint null,
  -- the last that the module was told; it may have been stopped
  heard varchar(20) character set ascii null,
  version int not null,
  unique key report_excerpt (module, excerpt_id),
  key report_waiting (state, id),
  key report_reporter (reporter_id, reported_at),
  key report_decided (decided_at),
  constraint report_case_fk foreign key (case_id) references inspection_case (id) on delete cascade
);

-- Whom it concerns; only until it is decided, for then the case has them, or nobody needs to.
create table report_person (
  report_id bigint not null,
  person_id bigint not null,
  primary key (report_id, person_id),
  key report_person_of (person_id),
  constraint report_person_report_fk foreign key (report_id) references report (id) on delete cascade
);

-- Of a case that was made of a report: it shows this and nothing else.
alter table inspection_case add column excerpt_id varchar(60) character set ascii null;
