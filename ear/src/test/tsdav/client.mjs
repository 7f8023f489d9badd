// Syncs as an app made with tsdav does: finds the calendars, makes an event, changes and deletes it, and hears of it by sync tokens.
import assert from 'node:assert/strict';
import { DAVClient } from 'tsdav';

const { URL_OF_SCHOOL: serverUrl, ACCOUNT: username, PASSWORD: password } = process.env;
const client = new DAVClient({
  serverUrl, credentials: { username, password }, authMethod: 'Basic', defaultAccountType: 'caldav',
});
await client.login();
const calendars = await client.fetchCalendars();
assert.ok(calendars.length >= 2, 'own and the school\'s');
const own = calendars.find((calendar) => calendar.url.includes(process.env.CALENDAR));
assert.ok(own.components.includes('VEVENT') && own.components.includes('VTODO'));
assert.ok(own.reports.includes('syncCollection'));

const uid = `tsdav-${process.pid}`;
const text = (title) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//tsdav//EN', 'BEGIN:VEVENT', `UID:${uid}`,
  'DTSTAMP:20261101T000000Z', 'DTSTART:20270301T080000Z', 'DTEND:20270301T090000Z', `SUMMARY:${title}`,
  'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const before = await client.syncCollection({ url: own.url, props: { 'd:getetag': {} }, syncLevel: 1, syncToken: own.syncToken });
assert.equal(before[0].status, 207);

const made = await client.createCalendarObject({ calendar: own, filename: `${uid}.ics`, iCalString: text('Neu') });
assert.equal(made.status, 201);
const again = await client.createCalendarObject({ calendar: own, filename: `${uid}.ics`, iCalString: text('Neu') });
assert.equal(again.status, 412);
const [object] = await client.fetchCalendarObjects({
  calendar: own, timeRange: { start: '2027-03-01T00:00:00Z', end: '2027-03-02T00:00:00Z' },
});
assert.match(object.data, /SUMMARY:Neu/);
const updated = await client.updateCalendarObject({ calendarObject: { ...object, data: text('Anders') } });
assert.equal(updated.status, 204);
const lost = await client.updateCalendarObject({ calendarObject: { ...object, data: text('Verloren') } });
assert.equal(lost.status, 412);

const changes = await client.syncCollection({ url: own.url, props: { 'd:getetag': {} }, syncLevel: 1, syncToken: own.syncToken });
assert.ok(changes.some((change) => change.href.endsWith(`${uid}.ics`)));
const [fresh] = await client.calendarMultiGet({
  url: own.url, props: { 'd:getetag': {}, 'c:calendar-data': {} }, objectUrls: [new URL(object.url).pathname], depth: '1',
});
assert.match(JSON.stringify(fresh.props), /Anders/);
const deleted = await client.deleteCalendarObject({ calendarObject: { url: object.url, etag: '' } });
assert.equal(deleted.status, 204);
console.log('tsdav is content');
