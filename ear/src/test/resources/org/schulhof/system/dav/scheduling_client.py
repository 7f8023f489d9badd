"""Invites and answers as programs made with python3-caldav do (RFC 6638)."""
import datetime
import os

import caldav


def client(who):
    return caldav.DAVClient(
        url=os.environ["URL_OF_SCHOOL"] + "/dav/", username=os.environ[who + "_ACCOUNT"], password=os.environ[who + "_PASSWORD"]
    )


organizer = client("ORGANIZER")
guest = client("GUEST")
assert organizer.principal().calendar_user_address_set()[0].startswith("mailto:" + os.environ["ORGANIZER_ACCOUNT"] + "@")
address = guest.principal().calendar_user_address_set()[0]
assert organizer.check_scheduling_support()
assert list(organizer.principal().schedule_inbox().get_items()) == []
calendar = [one for one in organizer.principal().calendars() if os.environ["CALENDAR"] in str(one.url)][0]
mark = str(os.getpid())

meeting = calendar.save_with_invites(
    "\r\n".join(
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//python//EN", "BEGIN:VEVENT", "UID:meet-" + mark, "DTSTAMP:20261101T000000Z"]
        + ["DTSTART:20270408T100000Z", "DTEND:20270408T110000Z", "SUMMARY:Probe " + mark, "END:VEVENT", "END:VCALENDAR", ""]
    ),
    [organizer.principal(), guest.principal()],
)


def invited():
    found = [one for one in guest.principal().calendars() if str(one.url).endswith("/calendar-invitations/")][0]
    return [one for one in found.objects(load_objects=True) if mark in one.data]


copy = invited()[0]
assert "SUMMARY:Probe " + mark in copy.data
copy.change_attendee_status(partstat="TENTATIVE")
copy.save()
meeting.load()
assert "PARTSTAT=TENTATIVE" in meeting.data and address in meeting.data.replace("\r", "").replace("\n ", ""), meeting.data

# The answer left the tag of the invitation as it was, so that the organizer's program need not begin anew
meeting.data = meeting.data.replace("Probe", "Generalprobe")
meeting.save(increase_seqno=False)
assert "Generalprobe" in invited()[0].data and "PARTSTAT=TENTATIVE" in invited()[0].data

try:
    other = invited()[0]
    other.data = other.data.replace("Generalprobe", "Party")
    other.save(increase_seqno=False)
    raise SystemExit("a guest changed what it is")
except caldav.lib.error.AuthorizationError as refused:
    pass
assert "Generalprobe" in invited()[0].data

day = datetime.datetime(2027, 4, 8, tzinfo=datetime.timezone.utc)
busy = organizer.principal().freebusy_request(day, day + datetime.timedelta(days=1), [organizer.principal(), guest.principal()])
assert busy is not None

invited()[0].delete()
assert invited() == []
meeting.load()
assert "PARTSTAT=DECLINED" in meeting.data
meeting.delete()
print("python3-caldav is content")
