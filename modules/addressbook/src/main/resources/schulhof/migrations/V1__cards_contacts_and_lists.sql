create table addressbook_card_entry (
  person_id bigint not null,
  field varchar(10) character set ascii not null,
  value varchar(500) not null,
  audience varchar(10) character set ascii not null,
  primary key (person_id, field)
);

create table addressbook_portrait (
  person_id bigint not null primary key,
  audience varchar(10) character set ascii not null,
  picture_id bigint not null,
  thumbnail_id bigint not null
);

create table addressbook_contact (
  id bigint not null auto_increment primary key,
  owner_id bigint not null,
  uid varchar(190) collate utf8mb4_bin not null,
  first_name varchar(100) not null,
  last_name varchar(100) not null,
  organisation varchar(200) not null,
  birthday date null,
  note varchar(2000) not null,
  sort_name varchar(200) not null,
  search_text varchar(2000) not null,
  picture_id bigint null,
  thumbnail_id bigint null,
  version int not null,
  unique key addressbook_contact_uid (owner_id, uid),
  key addressbook_contact_sort (owner_id, sort_name, id)
);

create table addressbook_contact_detail (
  contact_id bigint not null,
  position int not null,
  kind varchar(10) character set ascii not null,
  label varchar(10) character set ascii not null,
  value varchar(500) not null,
  primary key (contact_id, position),
  constraint addressbook_contact_detail_contact foreign key (contact_id) references addressbook_contact (id) on delete cascade
);

create table addressbook_list (
  id bigint not null auto_increment primary key,
  owner_id bigint not null,
  name varchar(100) not null,
  version int not null,
  unique key addressbook_list_name (owner_id, name)
);

-- A member is one of the three.
create table addressbook_list_member (
  id bigint not null auto_increment primary key,
  list_id bigint not null,
  person_id bigint null,
  group_id bigint null,
  contact_id bigint null,
  unique key addressbook_list_member_person (list_id, person_id),
  unique key addressbook_list_member_group (list_id, group_id),
  unique key addressbook_list_member_contact (list_id, contact_id),
  key addressbook_list_member_of (person_id),
  key addressbook_list_member_as (contact_id),
  constraint addressbook_list_member_list foreign key (list_id) references addressbook_list (id) on delete cascade,
  constraint addressbook_list_member_as foreign key (contact_id) references addressbook_contact (id) on delete cascade,
  check ((person_id is not null) + (group_id is not null) + (contact_id is not null) = 1)
);

create table addressbook_list_share (
  list_id bigint not null,
  group_id bigint not null,
  primary key (list_id, group_id),
  key addressbook_list_share_group (group_id),
  constraint addressbook_list_share_list foreign key (list_id) references addressbook_list (id) on delete cascade
);
