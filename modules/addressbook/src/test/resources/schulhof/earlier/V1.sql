insert into addressbook_card_entry (person_id, field, value, audience) values (7, 'PHONE', '05251 12345', 'STAFF');
insert into addressbook_portrait (person_id, audience, picture_id, thumbnail_id) values (7, 'EVERYONE', 1, 2);
insert into addressbook_contact (id, owner_id, uid, first_name, last_name, organisation, birthday, note, sort_name, search_text, version)
  values (3, 7, 'urn:uuid:1', 'Oma', 'Schulze', '', '1948-05-17', '', 'schulze oma', 'oma schulze', 0);
insert into addressbook_contact_detail (contact_id, position, kind, label, value) values (3, 0, 'PHONE', 'HOME', '05251 54321');
insert into addressbook_list (id, owner_id, name, version) values (5, 7, 'Turnier', 0);
insert into addressbook_list_member (list_id, person_id) values (5, 8);
insert into addressbook_list_member (list_id, contact_id) values (5, 3);
insert into addressbook_list_share (list_id, group_id) values (5, 2);
