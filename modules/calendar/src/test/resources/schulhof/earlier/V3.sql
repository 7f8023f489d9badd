insert into calendar_calendar (id, sole, kind, person_id, group_id, name, hue, writers, changes, created_at, version, forgotten)
  values (1, 'person/7', 'PERSON', 7, null, '', 210, 'OWNERS', 3, '2026-11-01 08:00:00', 0, 0),
         (2, null, 'PERSON', 7, null, 'Reiten', 30, 'OWNERS', 0, '2026-11-01 08:00:00', 0, 0),
         (3, null, 'PERSON', 7, null, 'Theater', 30, 'OWNERS', 0, '2026-11-01 08:00:00', 0, 0);
insert into calendar_writer (calendar_id, person_id) values (1, 8);
insert into calendar_choice (person_id, calendar_id, hidden, hue) values (7, 1, false, 30);
insert into calendar_entry (id, calendar_id, uid, number, ical, title, place, search_text, starts_at, recurring, indexed_until, author_id, created_at, changed_by, changed_at, version, component, name, change_number, octets)
  values (3, 1, 'a-1', 1, 'BEGIN:VCALENDAR', 'Chor', 'Aula', 'chor aula', '2026-12-01 08:00:00', false, null, 7, '2026-11-01 08:00:00', 7, '2026-11-01 08:00:00', 0, 'VEVENT', 'a-1.ics', 1, 15);
insert into calendar_version (id, calendar_id, uid, number, change_number, kind, way, ical, author_id, at, name)
  values (1, 1, 'a-1', 1, 1, 'CREATED', 'DAV', 'BEGIN:VCALENDAR', 7, '2026-11-01 08:00:00', null),
         (3, 1, 'weg', 1, 3, 'DELETED', 'DAV', null, 7, '2026-11-01 08:00:00', 'weg.ics');
insert into calendar_occurrence (entry_id, slot, calendar_id, starts_at, ends_at, all_day, lasting, title, place, free)
  values (3, '20261201T090000', 1, '2026-12-01 08:00:00', '2026-12-01 09:00:00', false, false, 'Chor', 'Aula', false);
insert into calendar_alarm (entry_id, slot, at) values (3, '20261201T090000', '2026-12-01 07:00:00');
insert into calendar_round (kind, due_at) values ('remind', '2026-12-01 07:00:00');
insert into calendar_invitation (entry_id, organizer_id, times, asked_at) values (3, 7, '0123456789abcdef0123456789abcdef', '2026-11-01 08:00:00');
insert into calendar_guest (id, entry_id, person_id, group_id, starts_at, ends_at)
  values (1, 3, 8, null, '2026-12-01 08:00:00', '2026-12-01 09:00:00');
insert into calendar_answer (calendar_id, uid, person_id, answer, times, at)
  values (1, 'a-1', 8, 'YES', '0123456789abcdef0123456789abcdef', '2026-11-02 08:00:00');
insert into calendar_feed (calendar_id, address) values (1, 'abcdefghijklmnop');
