alter table calendar_calendar
  -- What the program that made it wanted it to be called in its address
  add column chosen_name varchar(255) collate utf8mb4_bin null,
  add unique key calendar_calendar_chosen (person_id, chosen_name);
