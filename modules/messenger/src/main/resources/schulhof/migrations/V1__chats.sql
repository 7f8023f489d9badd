-- Where people chat. What they write is in no column but sealed ones, under the room's key
create table messenger_room (
  id bigint not null auto_increment primary key,
  kind varchar(12) character set ascii not null,
  -- A group's room has nobody of its own: whoever is in the group is in the room
  group_id bigint null,
  -- A chat of two: the smaller id first; null once that person was erased
  first_id bigint null,
  second_id bigint null,
  created_at datetime(3) not null,
  created_by bigint null,
  -- The room's key
  seal_key bigint not null,
  last_number int not null,
  last_at datetime(3) null,
  -- Counts all that changes in the room, so that whoever was away asks for what came after a number
  change_number int not null,
  pinned_number int null,
  -- Nobody writes in it any more
  closed boolean not null,
  version int not null,
  unique key messenger_room_pair (first_id, second_id),
  unique key messenger_room_group (group_id),
  key messenger_room_second (second_id),
  key messenger_room_created (created_by, created_at)
);

create table messenger_message (
  room_id bigint not null,
  -- Its place in the room, from 1, without gaps
  number int not null,
  sender_id bigint null,
  -- Made by the sender's page: what is sent again is stored once
  client_id varchar(36) character set ascii null,
  sent_at datetime(3) not null,
  edited_at datetime(3) null,
  state varchar(8) character set ascii not null,
  -- Of the room, when this message changed last
  change_number int not null,
  reply_to int null,
  -- Counts its texts, from 1; each is sealed for its number
  text_number int not null,
  body blob null,
  files boolean not null,
  version int not null,
  primary key (room_id, number),
  unique key messenger_message_sent (room_id, sender_id, client_id),
  key messenger_message_change (room_id, change_number),
  key messenger_message_sender (sender_id),
  key messenger_message_time (sent_at),
  constraint messenger_message_room foreign key (room_id) references messenger_room (id)
);

-- What a message said before it was changed; shown in reported excerpts only
create table messenger_original (
  room_id bigint not null,
  number int not null,
  text_number int not null,
  written_at datetime(3) not null,
  body blob not null,
  primary key (room_id, number, text_number),
  constraint messenger_original_message foreign key (room_id, number) references messenger_message (room_id, number)
);

create table messenger_reaction (
  room_id bigint not null,
  number int not null,
  person_id bigint not null,
  sign varchar(10) character set ascii not null,
  primary key (room_id, number, person_id, sign),
  key messenger_reaction_person (person_id),
  constraint messenger_reaction_message foreign key (room_id, number) references messenger_message (room_id, number)
);

-- What a room is to a person; there is none before the person has done something there
create table messenger_seat (
  person_id bigint not null,
  room_id bigint not null,
  read_to int not null,
  muted boolean not null,
  -- Not in the person's list until there is a later message
  hidden_to int not null,
  primary key (person_id, room_id),
  key messenger_seat_room (room_id),
  constraint messenger_seat_of foreign key (room_id) references messenger_room (id)
);

-- What was reported, as it was then, under a key of its own
create table messenger_excerpt (
  id bigint not null auto_increment primary key,
  -- Where it was; the room may be gone
  room bigint not null,
  number int not null,
  author_id bigint null,
  reporter_id bigint null,
  made_at datetime(3) not null,
  seal_key bigint not null,
  -- Of the content before it was sealed; stands in the log of the administration too
  sha256 char(64) character set ascii not null,
  content mediumblob not null,
  key messenger_excerpt_author (author_id),
  key messenger_excerpt_reporter (reporter_id)
);
