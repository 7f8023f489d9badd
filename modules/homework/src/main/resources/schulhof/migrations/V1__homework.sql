create table homework_task (
  id bigint not null auto_increment primary key,
  author_id bigint null,
  state varchar(10) character set ascii not null,
  title varchar(150) not null,
  subject varchar(60) not null,
  html mediumtext not null,
  kind varchar(10) character set ascii not null,
  minutes int not null,
  announced boolean not null,
  team_size int not null,
  starts_at datetime(3) not null,
  due_at datetime(3) not null,
  due_on date not null,
  reason varchar(500) not null,
  solution_html mediumtext not null,
  solution_at datetime(3) null,
  told_at datetime(3) null,
  reminded_at datetime(3) null,
  created_at datetime(3) not null,
  version int not null,
  key homework_task_author (author_id, state, due_at),
  key homework_task_due (due_on)
);

-- group:12 or person:7
create table homework_target (
  task_id bigint not null,
  target varchar(30) character set ascii not null,
  primary key (task_id, target),
  key homework_target_target (target, task_id),
  constraint homework_target_task_fk foreign key (task_id) references homework_task (id) on delete cascade
);

-- Of a pupil who has written something, handed in, or got more time
create table homework_hand_in (
  id bigint not null auto_increment primary key,
  task_id bigint not null,
  pupil_id bigint not null,
  html mediumtext not null,
  draft mediumtext not null,
  drafted_at datetime(3) null,
  handed_in_at datetime(3) null,
  late boolean not null,
  extended_until datetime(3) null,
  mark varchar(30) not null,
  comment_html mediumtext not null,
  returned_at datetime(3) null,
  -- of the hand-in whose content it shares: of a group of pupils, one holds it
  team_of bigint null,
  version int not null,
  unique key homework_hand_in_one (task_id, pupil_id),
  key homework_hand_in_team (team_of),
  key homework_hand_in_pupil (pupil_id, handed_in_at),
  constraint homework_hand_in_task_fk foreign key (task_id) references homework_task (id) on delete cascade
);
