// What a pupil types is kept: in this tab at each key, on the server some seconds later. It goes once the server has taken it.
{
  const form = document.querySelector('form[data-hand-in]');
  const field = form?.querySelector('textarea[name="form:text"]');
  if (form && field) {
    const { handIn, stamp, door, kept, unkept } = form.dataset;
    const name = `homework:${handIn}`;
    const state = form.querySelector('.draft-state');
    const pause = 2000;
    let sent = field.value;
    let timer = 0;

    // What the server has not taken yet; with another stamp, it has been handed in
    const left = JSON.parse(sessionStorage.getItem(name) ?? 'null');
    if (left?.stamp === stamp) {
      field.value = left.text;
    } else if (left) {
      sessionStorage.removeItem(name);
    }

    const store = () => sessionStorage.setItem(name, JSON.stringify({ stamp, text: field.value }));

    const keep = async () => {
      timer = 0;
      const text = field.value;
      let answer;
      try {
        answer = await fetch(door, { method: 'POST', headers: { 'Content-Type': 'text/html', 'X-Schulhof-Homework': '1' }, body: text, redirect: 'error' });
      } catch {
        answer = undefined;
      }
      if (answer?.ok) {
        sent = text;
        state.textContent = kept;
        if (field.value === text) {
          sessionStorage.removeItem(name);
        }
      } else {
        state.textContent = unkept;
        timer ||= setTimeout(keep, pause * 5);
      }
    };

    const changed = () => {
      if (field.value !== sent) {
        store();
        timer ||= setTimeout(keep, pause);
      }
    };

    form.addEventListener('input', changed);
    // The editor writes into its field without an event of its own
    setInterval(changed, pause / 2);
    form.addEventListener('submit', store);
    addEventListener('online', changed);

  }
}
