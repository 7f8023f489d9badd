create table forum_forum (
  id bigint not null auto_increment primary key,
  name varchar(100) not null,
  about varchar(300) not null,
  -- Null for a forum of the school
  group_id bigint null,
  created_at datetime(3) not null,
  -- Nobody finds it, nothing of it is lost
  off_at datetime(3) null,
  version int not null,
  unique key forum_forum_group (group_id)
);

-- Who reads, writes, moderates, and whose posts wait for approval. A subject is one of: all, role/PUPIL, group/7, owners/7, person/7
create table forum_grant (
  forum_id bigint not null,
  part varchar(10) character set ascii not null,
  subject varchar(30) character set ascii not null,
  primary key (forum_id, part, subject),
  key forum_grant_subject (subject, part),
  constraint forum_grant_forum foreign key (forum_id) references forum_forum (id)
);

create table forum_topic (
  id bigint not null auto_increment primary key,
  forum_id bigint not null,
  title varchar(150) not null,
  author_id bigint null,
  created_at datetime(3) not null,
  state varchar(10) character set ascii not null,
  pinned boolean not null,
  closed boolean not null,
  -- How many numbers were given to posts
  numbers int not null,
  -- Of the posts that can be seen
  replies int not null,
  last_number int not null,
  last_post_id bigint not null,
  last_post_at datetime(3) not null,
  last_author_id bigint null,
  -- When something became new for readers; never goes back
  activity_at datetime(3) not null,
  endorsed_post_id bigint null,
  endorsed_by bigint null,
  deleted_by bigint null,
  version int not null,
  key forum_topic_page (forum_id, state, pinned, last_post_id),
  key forum_topic_activity (forum_id, activity_at),
  key forum_topic_author (author_id),
  key forum_topic_last_author (last_author_id),
  key forum_topic_endorsed_by (endorsed_by),
  key forum_topic_deleted_by (deleted_by),
  constraint forum_topic_forum foreign key (forum_id) references forum_forum (id)
);

create table forum_post (
  id bigint not null auto_increment primary key,
  topic_id bigint not null,
  -- Place in the topic, from 1; null while it has never been seen
  number int null,
  author_id bigint null,
  reply_to bigint null,
  state varchar(10) character set ascii not null,
  html mediumtext not null,
  search_text mediumtext character set ascii not null,
  created_at datetime(3) not null,
  shown_at datetime(3) null,
  edited_at datetime(3) null,
  edited_by bigint null,
  deleted_at datetime(3) null,
  deleted_by bigint null,
  version int not null,
  unique key forum_post_number (topic_id, number),
  key forum_post_state (topic_id, state, number),
  key forum_post_of_state (state, id),
  key forum_post_author (author_id, id),
  key forum_post_deleted (deleted_at),
  key forum_post_deleted_by (deleted_by),
  key forum_post_edited_by (edited_by),
  fulltext key forum_post_search (search_text),
  constraint forum_post_topic foreign key (topic_id) references forum_topic (id)
);

create table forum_reading (
  person_id bigint not null,
  topic_id bigint not null,
  read_to int not null,
  primary key (person_id, topic_id),
  key forum_reading_topic (topic_id),
  constraint forum_reading_topic foreign key (topic_id) references forum_topic (id) on delete cascade
);

-- In this forum the person has read all topics with an earlier activity
create table forum_visit (
  person_id bigint not null,
  forum_id bigint not null,
  settled_at datetime(3) not null,
  primary key (person_id, forum_id),
  constraint forum_visit_forum foreign key (forum_id) references forum_forum (id)
);

-- What moderators did, with what was there before and with the author's appeal
create table forum_act (
  id bigint not null auto_increment primary key,
  forum_id bigint not null,
  topic_id bigint not null,
  post_id bigint null,
  kind varchar(15) character set ascii not null,
  actor_id bigint null,
  author_id bigint null,
  at datetime(3) not null,
  reason varchar(500) not null,
  title varchar(150) null,
  html mediumtext null,
  appeal varchar(1000) null,
  appealed_at datetime(3) null,
  decider_id bigint null,
  decided_at datetime(3) null,
  granted boolean null,
  answer varchar(1000) null,
  version int not null,
  key forum_act_forum (forum_id, id),
  key forum_act_author (author_id, id),
  key forum_act_actor (actor_id),
  key forum_act_decider (decider_id),
  key forum_act_topic (topic_id),
  key forum_act_post (post_id),
  key forum_act_appealed (appealed_at, decided_at),
  key forum_act_at (at)
);

create table forum_report (
  id bigint not null auto_increment primary key,
  forum_id bigint not null,
  topic_id bigint not null,
  post_id bigint not null,
  reporter_id bigint null,
  author_id bigint null,
  reason varchar(15) character set ascii not null,
  note varchar(500) not null,
  -- The post as it was reported
  html mediumtext not null,
  at datetime(3) not null,
  state varchar(10) character set ascii not null,
  decider_id bigint null,
  decided_at datetime(3) null,
  version int not null,
  key forum_report_state (state, forum_id, id),
  key forum_report_post (post_id),
  key forum_report_reporter (reporter_id),
  key forum_report_author (author_id),
  key forum_report_decider (decider_id),
  key forum_report_at (at)
);

create table forum_topic_follow (
  person_id bigint not null,
  topic_id bigint not null,
  level varchar(10) character set ascii not null,
  primary key (topic_id, person_id),
  key forum_topic_follow_person (person_id),
  constraint forum_topic_follow_topic foreign key (topic_id) references forum_topic (id) on delete cascade
);

create table forum_forum_follow (
  person_id bigint not null,
  forum_id bigint not null,
  level varchar(10) character set ascii not null,
  primary key (forum_id, person_id),
  key forum_forum_follow_person (person_id),
  constraint forum_forum_follow_forum foreign key (forum_id) references forum_forum (id)
);

-- What waits for the next digest of a person
create table forum_digest_entry (
  person_id bigint not null,
  post_id bigint not null,
  due_at datetime(3) not null,
  primary key (person_id, post_id),
  key forum_digest_entry_post (post_id),
  constraint forum_digest_entry_post foreign key (post_id) references forum_post (id) on delete cascade
);
