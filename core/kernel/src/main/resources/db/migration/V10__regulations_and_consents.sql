-- What people agree to: the regulations, and the text behind each consent. A version is never changed.
create table agreement_text (
  agreement varchar(20) character set ascii not null,
  number int not null,
  german mediumtext not null,
  english mediumtext not null,
  asks_again boolean not null,
  published_at datetime(3) not null,
  published_by bigint null,
  primary key (agreement, number)
);

create table agreement_draft (
  agreement varchar(20) character set ascii not null primary key,
  german mediumtext not null,
  english mediumtext not null,
  version int not null
);

create table paper_record (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  person_name varchar(201) not null,
  class_name varchar(100) not null,
  place varchar(100) not null,
  signed_on date not null,
  first_guardian varchar(201) null,
  second_guardian varchar(201) null,
  second_spoken boolean not null,
  regulations_number int null,
  received_at datetime(3) not null,
  received_by bigint null,
  key paper_record_person (person_id, received_at),
  constraint paper_record_person_fk foreign key (person_id) references person (id) on delete cascade
);

create table regulations_acceptance (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  number int not null,
  means varchar(10) character set ascii not null,
  accepted_at datetime(3) not null,
  paper_id bigint null,
  key regulations_acceptance_person (person_id, number),
  constraint regulations_acceptance_person_fk foreign key (person_id) references person (id) on delete cascade,
  constraint regulations_acceptance_paper_fk foreign key (paper_id) references paper_record (id) on delete set null
);

-- Each answer ever given; of those that one voice gave about one consent, the last is marked. A guardian may be gone
-- and a name on paper may have no account, so there is no foreign key for who decided.
create table consent_decision (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  consent varchar(20) character set ascii not null,
  decider_id bigint null,
  decider_name varchar(201) not null,
  given boolean not null,
  number int not null,
  means varchar(10) character set ascii not null,
  decided_at datetime(3) not null,
  paper_id bigint null,
  latest boolean not null,
  key consent_decision_person (person_id, latest),
  constraint consent_decision_person_fk foreign key (person_id) references person (id) on delete cascade,
  constraint consent_decision_paper_fk foreign key (paper_id) references paper_record (id) on delete set null
);
