insert into forum_forum (id, name, about, group_id, created_at, version) values (2, 'Schulhof', 'Für alle', null, '2026-11-01 08:00:00', 0);
insert into forum_grant (forum_id, part, subject) values (2, 'WRITE', 'all'), (2, 'MODERATE', 'person/8');
insert into forum_topic (id, forum_id, title, author_id, created_at, state, pinned, closed, numbers, replies, last_number, last_post_id, last_post_at, last_author_id, activity_at, version)
  values (3, 2, 'Ausflug', 7, '2026-11-02 08:00:00', 'VISIBLE', false, false, 1, 0, 1, 4, '2026-11-02 08:00:00', 7, '2026-11-02 08:00:00', 0);
insert into forum_post (id, topic_id, number, author_id, state, html, search_text, created_at, shown_at, version)
  values (4, 3, 1, 7, 'VISIBLE', '<p>Wohin?</p>', 'ausflug wohin', '2026-11-02 08:00:00', '2026-11-02 08:00:00', 0);
insert into forum_act (id, forum_id, topic_id, kind, actor_id, author_id, at, reason, title, version)
  values (5, 2, 3, 'RENAME', 8, 7, '2026-11-02 09:00:00', 'Klarer', 'Wandertag', 0);
insert into forum_report (id, forum_id, topic_id, post_id, reporter_id, author_id, reason, note, html, at, state, version)
  values (6, 2, 3, 4, 9, 7, 'OTHER', '', '<p>Wohin?</p>', '2026-11-02 10:00:00', 'OPEN', 0);
insert into forum_reading (person_id, topic_id, read_to) values (9, 3, 1);
insert into forum_visit (person_id, forum_id, settled_at) values (9, 2, '2026-11-02 10:00:00');
insert into forum_topic_follow (person_id, topic_id, level) values (7, 3, 'AT_ONCE');
insert into forum_forum_follow (person_id, forum_id, level) values (9, 2, 'DIGEST');
insert into forum_digest_entry (person_id, post_id, due_at) values (9, 4, '2026-11-03 06:00:00');
