create table files_space (
  id bigint not null auto_increment primary key,
  person_id bigint null,
  group_id bigint null,
  root_id bigint null,
  used_bytes bigint not null,
  created_at datetime(3) not null,
  unique key files_space_person (person_id),
  unique key files_space_group (group_id)
);

-- The path names a node's ancestors and itself, as /1/5/17/: a subtree is what begins with it.
create table files_node (
  id bigint not null auto_increment primary key,
  space_id bigint not null,
  parent_id bigint null,
  path varchar(700) character set ascii collate ascii_bin not null,
  kind varchar(10) character set ascii not null,
  name varchar(255) not null,
  name_key varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  live_key varchar(255) character set utf8mb4 collate utf8mb4_bin
    generated always as (if(trash_id is null, name_key, null)) virtual,
  type varchar(100) character set ascii null,
  size bigint not null,
  current_id bigint null,
  members varchar(10) character set ascii null,
  created_by bigint null,
  created_at datetime(3) not null,
  changed_by bigint null,
  changed_at datetime(3) not null,
  trash_id bigint null,
  trashed_at datetime(3) null,
  version int not null,
  unique key files_node_name (parent_id, live_key),
  key files_node_path (path),
  key files_node_space (space_id, trash_id),
  key files_node_trash (trash_id),
  key files_node_trashed (trashed_at),
  key files_node_creator (created_by),
  key files_node_changer (changed_by),
  constraint files_node_space_fk foreign key (space_id) references files_space (id),
  constraint files_node_parent_fk foreign key (parent_id) references files_node (id)
);

create table files_version (
  id bigint not null auto_increment primary key,
  node_id bigint not null,
  number int not null,
  file_id bigint not null,
  type varchar(100) character set ascii not null,
  size bigint not null,
  sha256 char(64) character set ascii not null,
  made_by bigint null,
  made_at datetime(3) not null,
  unique key files_version_number (node_id, number),
  key files_version_maker (made_by, made_at),
  constraint files_version_node_fk foreign key (node_id) references files_node (id) on delete cascade
);

create table files_share (
  id bigint not null auto_increment primary key,
  node_id bigint not null,
  person_id bigint null,
  group_id bigint null,
  writable boolean not null,
  ends_at datetime(3) null,
  shared_by bigint not null,
  shared_at datetime(3) not null,
  unique key files_share_person (node_id, person_id),
  unique key files_share_group (node_id, group_id),
  key files_share_with_person (person_id),
  key files_share_with_group (group_id),
  key files_share_by (shared_by),
  constraint files_share_node_fk foreign key (node_id) references files_node (id) on delete cascade
);
