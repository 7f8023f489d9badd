insert into files_space (id, person_id, group_id, root_id, used_bytes, created_at) values
  (1, 11, null, 1, 5, '2026-11-01 08:00:00'),
  (2, null, 7, 3, 0, '2026-11-01 08:00:00');
insert into files_node (id, space_id, parent_id, path, kind, name, name_key, type, size, current_id, members, created_by, created_at, changed_by, changed_at, trash_id, trashed_at, version) values
  (1, 1, null, '/1/', 'FOLDER', '/', '/', null, 0, null, null, null, '2026-11-01 08:00:00', null, '2026-11-01 08:00:00', null, null, 1),
  (2, 1, 1, '/1/2/', 'FILE', 'Skizze.txt', 'skizze.txt', 'text/plain', 5, 1, null, 11, '2026-11-01 08:00:00', 11, '2026-11-01 08:00:00', null, null, 1),
  (3, 2, null, '/3/', 'FOLDER', '/', '/', null, 0, null, 'READ', null, '2026-11-01 08:00:00', null, '2026-11-01 08:00:00', null, null, 1);
insert into files_version (id, node_id, number, file_id, type, size, sha256, made_by, made_at) values
  (1, 2, 1, 5, 'text/plain', 5, '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824', 11, '2026-11-01 08:00:00');
insert into files_share (id, node_id, person_id, group_id, writable, ends_at, shared_by, shared_at) values
  (1, 2, 12, null, false, null, 11, '2026-11-01 08:00:00');
