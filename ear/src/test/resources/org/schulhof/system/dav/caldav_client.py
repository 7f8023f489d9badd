"""Syncs as a program made with python3-caldav does."""
import datetime
import os

import caldav


def ical(component, uid, *lines):
    return "\r\n".join(
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//python//EN", "BEGIN:" + component, "UID:" + uid, "DTSTAMP:20261101T000000Z"]
        + list(lines)
        + ["END:" + component, "END:VCALENDAR", ""]
    )


client = caldav.DAVClient(url=os.environ["URL_OF_SCHOOL"] + "/dav/", username=os.environ["ACCOUNT"], password=os.environ["PASSWORD"])
calendars = client.principal().calendars()
calendar = [one for one in calendars if os.environ["CALENDAR"] in str(one.url)][0]
assert calendar.get_supported_components() == ["VEVENT", "VTODO"]
mark = str(os.getpid())

event = calendar.save_event(
    ical("VEVENT", "py-" + mark, "DTSTART;TZID=Europe/Berlin:20270405T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY", "SUMMARY:Chor")
)
found = calendar.date_search(datetime.datetime(2027, 4, 12), datetime.datetime(2027, 4, 20), expand=True)
assert len(found) == 1, found
assert found[0].data.count("BEGIN:VEVENT") == 2 and "RRULE" not in found[0].data, found[0].data
assert "DTSTART:20270412T080000Z" in found[0].data.replace("\r", ""), found[0].data

task = calendar.save_todo(ical("VTODO", "todo-" + mark, "DUE:20270407T100000Z", "SUMMARY:Aufsatz"))
assert any("todo-" + mark in one.data for one in calendar.todos())
task.complete()
assert not any("todo-" + mark in one.data for one in calendar.todos())
assert any("todo-" + mark in one.data for one in calendar.todos(include_completed=True))

busy = calendar.freebusy_request(datetime.datetime(2027, 4, 12), datetime.datetime(2027, 4, 20)).data
assert "FREEBUSY:20270412T080000Z/20270412T090000Z" in busy.replace("\r", ""), busy

known = calendar.objects_by_sync_token(load_objects=True)
event.data = event.data.replace("Chor", "Orchester")
event.save()
known.sync()
assert any("Orchester" in one.data for one in known)
event.delete()
task.delete()
known.sync()
assert not any(mark in one.data for one in known)

made = client.principal().make_calendar(name="Reiten " + mark, cal_id="made-" + mark)
assert made.get_display_name() == "Reiten " + mark
made.save_event(ical("VEVENT", "ride-" + mark, "DTSTART:20270409T100000Z", "SUMMARY:Reiten"))
assert any(str(one.url).endswith("/made-" + mark + "/") for one in client.principal().calendars())
made.delete()
assert not any(mark in str(one.url) for one in client.principal().calendars())
try:
    calendar.delete()
    raise SystemExit("the first calendar was deleted")
except caldav.lib.error.DAVError:
    pass
print("python3-caldav is content")
