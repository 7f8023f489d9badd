insert into addressbook_card_entry (person_id, field, value, audience) values (7, 'PHONE', '05251 12345', 'STAFF');
insert into addressbook_portrait (person_id, audience, picture_id, thumbnail_id) values (7, 'EVERYONE', 1, 2);
insert into addressbook_book (owner_id, last_change, forgotten_change) values (7, 3, 0);
-- One that was put by a program, and a group of a phone
insert into addressbook_contact (id, owner_id, uid, first_name, last_name, organisation, birthday, note, sort_name, search_text, version,
    resource, change_number, changed_at, etag, octets)
  values (3, 7, 'urn:uuid:1', 'Oma', 'Schulze', '', '1948-05-17', '', 'schulze oma', 'oma schulze', 0, 'oma.vcf', 1, '2026-11-01 08:00:00', 'a1', 60),
         (4, 7, 'urn:uuid:2', '', 'Familie', '', null, '', 'familie', 'familie', 0, 'family.vcf', 2, '2026-11-01 08:00:00', 'a2', 80);
insert into addressbook_vcard (contact_id, text)
  values (3, 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Oma Schulze\r\nNOTE:X-KIND:group\r\nEND:VCARD\r\n'),
         (4, 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Familie\r\nX-ADDRESSBOOKSERVER-KIND:group\r\nEND:VCARD\r\n');
insert into addressbook_contact_detail (contact_id, position, kind, label, value) values (3, 0, 'PHONE', 'HOME', '05251 54321');
insert into addressbook_list (id, owner_id, name, version) values (5, 7, 'Turnier', 0);
insert into addressbook_list_member (list_id, person_id) values (5, 8);
insert into addressbook_list_member (list_id, contact_id) values (5, 3);
insert into addressbook_list_share (list_id, group_id) values (5, 2);
insert into addressbook_tombstone (owner_id, resource, change_number) values (7, 'gone.vcf', 3);
