"""Reads what is to be done as programs made with python3-caldav do."""
import os

import caldav

client = caldav.DAVClient(url=os.environ["URL_OF_SCHOOL"] + "/dav/", username=os.environ["ACCOUNT"], password=os.environ["PASSWORD"])
mark = os.environ["MARK"]
tasks = [one for one in client.principal().calendars() if one.get_supported_components() == ["VTODO"]]
assert len(tasks) == 1, tasks
todo = [one for one in tasks[0].todos() if mark in one.data]
assert len(todo) == 1 and todo[0].icalendar_component["due"].dt.year == 2027, todo
known = tasks[0].objects_by_sync_token(load_objects=True)
assert any(mark in one.data for one in known)
known.sync()
assert any(mark in one.data for one in known)
try:
    todo[0].complete()
    raise SystemExit("a program says that homework is done")
except caldav.lib.error.AuthorizationError:
    pass
print("python3-caldav is content")
