create table person (
  id bigint not null auto_increment primary key,
  external_source varchar(10) character set ascii null,
  external_id varchar(190) collate utf8mb4_bin null,
  code varchar(20) collate utf8mb4_bin null,
  first_name varchar(100) not null,
  last_name varchar(100) not null,
  account varchar(64) character set ascii not null,
  email varchar(254) null,
  birth_date date null,
  nickname varchar(60) null,
  search_text varchar(600) character set ascii not null,
  colour varchar(20) character set ascii null,
  photo_id bigint null,
  language varchar(5) character set ascii null,
  theme varchar(10) character set ascii null,
  password_hash varchar(200) character set ascii null,
  password_expires_at datetime(3) null,
  password_change_due boolean not null default false,
  left_at datetime(3) null,
  created_at datetime(3) not null,
  created_by bigint null,
  last_sign_in_at datetime(3) null,
  last_sign_in_address varchar(45) character set ascii null,
  version int not null,
  unique key person_account (account),
  unique key person_external (external_source, external_id),
  key person_name (last_name, first_name),
  key person_code (code)
);

create table person_role (
  person_id bigint not null,
  role varchar(20) character set ascii not null,
  primary key (person_id, role),
  key person_role_role (role),
  constraint person_role_person_fk foreign key (person_id) references person (id) on delete cascade
);

create table guardianship (
  guardian_id bigint not null,
  child_id bigint not null,
  primary key (guardian_id, child_id),
  key guardianship_child (child_id),
  constraint guardianship_guardian_fk foreign key (guardian_id) references person (id) on delete cascade,
  constraint guardianship_child_fk foreign key (child_id) references person (id) on delete cascade
);

create table school_group (
  id bigint not null auto_increment primary key,
  type varchar(10) character set ascii not null,
  name varchar(100) collate utf8mb4_uca1400_as_ci not null,
  external_key varchar(100) collate utf8mb4_bin null,
  subject varchar(20) null,
  class_id bigint null,
  role varchar(20) character set ascii null,
  version int not null,
  unique key school_group_name (type, name),
  unique key school_group_role (role),
  unique key school_group_external (type, external_key),
  key school_group_class (class_id),
  constraint school_group_class_fk foreign key (class_id) references school_group (id) on delete set null
);

create table membership (
  group_id bigint not null,
  person_id bigint not null,
  member boolean not null,
  owner boolean not null,
  primary key (group_id, person_id),
  key membership_person (person_id),
  constraint membership_group_fk foreign key (group_id) references school_group (id) on delete cascade,
  constraint membership_person_fk foreign key (person_id) references person (id) on delete cascade
);

-- Groups of a role have no rows of their own: whoever has the role and is at the school is in.
create view effective_membership as
  select m.group_id, g.type as group_type, m.person_id, m.member, m.owner
    from membership m join school_group g on g.id = m.group_id join person p on p.id = m.person_id
    where p.left_at is null
  union all
  select g.id, g.type, r.person_id, true, false
    from school_group g join person_role r on r.role = g.role join person p on p.id = r.person_id
    where p.left_at is null;

insert into school_group (type, name, role, version) values
  ('ROLE', 'Alle Schülerinnen und Schüler', 'PUPIL', 0),
  ('ROLE', 'Alle Lehrkräfte', 'TEACHER', 0),
  ('ROLE', 'Alle Erziehungsberechtigten', 'GUARDIAN', 0),
  ('ROLE', 'Büro und Mitarbeitende', 'STAFF', 0),
  ('ROLE', 'Administration', 'ADMINISTRATOR', 0),
  ('ROLE', 'Schulleitung', 'HEAD', 0);

create table right_grant (
  id bigint not null auto_increment primary key,
  right_name varchar(80) character set ascii not null,
  role varchar(20) character set ascii null,
  group_id bigint null,
  person_id bigint null,
  granted boolean not null,
  unique key right_grant_role (right_name, role),
  unique key right_grant_group (right_name, group_id),
  unique key right_grant_person (right_name, person_id),
  constraint right_grant_group_fk foreign key (group_id) references school_group (id) on delete cascade,
  constraint right_grant_person_fk foreign key (person_id) references person (id) on delete cascade
);
