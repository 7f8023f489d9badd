// The chats. The database is the truth: hints say that something happened in a room, and the page asks for what came after the
// last change it knows. What is written stays in the browser until the portal has taken it, under one id, so it is stored once.
(() => {
  'use strict';

  const page = document.getElementById('chats');
  const { reader, door, files: fileDoor } = page.dataset;
  const says = (key, value = '') => page.dataset[`says${key}`].replace('{0}', value);
  const byId = (id) => document.getElementById(id);
  const language = document.documentElement.lang;
  const made = (template) => byId(template).content.firstElementChild.cloneNode(true);
  const FEW = 50;
  const SPREAD_EACH = 4;
  const LONGEST_SPREAD = 5000;
  const MOST_ATTEMPTS = 8;
  const AT_THE_END = 80;
  const TYPING_EVERY = 3000;
  const TYPING_LASTS = 5000;

  const log = byId('chat-log');
  const list = byId('messages');
  const input = byId('chat-text');
  let room = null;
  let rows = [];
  let answering = null;
  let editing = null;
  let chosen = [];
  let uploads = Promise.resolve();

  // What the portal answers

  class Refused extends Error {
    constructor(status, sentence) {
      super(sentence);
      this.status = status;
    }

    isForAMoment() {
      return [0, 429, 502, 503, 504].includes(this.status);
    }
  }

  const ask = async (path, body) => {
    let response;
    try {
      response = await fetch(`${door}/${path}`, body && {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Schulhof-Chat': '1' },
        body: JSON.stringify(body),
      });
    } catch {
      throw new Refused(0, says('Failed'));
    }
    if (response.redirected || response.status === 401 || response.status === 403) {
      // signed out, or the messenger was closed meanwhile: the portal says why
      location.reload();
      throw new Refused(0, says('Failed'));
    }
    const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
    const answer = isJson ? await response.json() : {};
    if (!response.ok) {
      throw new Refused(response.status, answer.sentence ?? says('Failed'));
    }
    return answer;
  };

  // Where many ask at once the portal turns some away for a moment: they come again, at random moments
  const askUntilAnswered = async (path) => {
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await ask(path);
      } catch (refused) {
        if (refused.status === 0 || !refused.isForAMoment() || attempts === MOST_ATTEMPTS) {
          throw refused;
        }
        const longest = Math.min(LONGEST_SPREAD, 250 * 2 ** attempts);
        await new Promise((resolve) => { setTimeout(resolve, longest / 2 + Math.random() * longest / 2); });
      }
    }
  };
  // Pages of a large room ask one after the other, not all at once
  const spread = () => Math.random() * Math.min(LONGEST_SPREAD, SPREAD_EACH * room.people);

  const status = (sentence = '') => { byId('chat-status').textContent = sentence; };
  const attempt = async (path, body) => {
    try {
      await ask(path, body);
      status();
    } catch (refused) {
      status(refused.message);
    }
  };

  // Times as people say them

  const dayOf = (time) => new Date(time).toDateString();
  const clock = (time) => new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(time);
  const full = (time) => new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' }).format(time);
  const spokenDay = (time) => {
    const days = Math.round((new Date(dayOf(time)) - new Date(dayOf(Date.now()))) / 86400000);
    if (days > -2) {
      const word = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
      return word[0].toUpperCase() + word.slice(1);
    }
    const year = new Date(time).getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' };
    return new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'long', ...year }).format(time);
  };
  const shortTime = (time) => (dayOf(time) === dayOf(Date.now())
    ? clock(time)
    : new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' }).format(time));
  const showTime = (element, time, text) => {
    element.textContent = text;
    element.dateTime = new Date(time).toISOString();
    element.title = full(time);
  };
  const sizeOf = (bytes) => {
    const [value, unit] = bytes < 1e6 ? [Math.max(1, bytes / 1e3), 'kilobyte'] : [bytes / 1e6, 'megabyte'];
    return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
  };

  // Text as it was typed becomes elements: *bold*, _italic_, ~struck~, `code`, links, lists. Nothing in it is ever read as HTML

  const MARKS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])|(?<![\p{L}\p{N}])(?:\*(\S(?:[^*\n]*\S)?)\*|_(\S(?:[^_\n]*\S)?)_|~(\S(?:[^~\n]*\S)?)~|`([^`\n]+)`)(?![\p{L}\p{N}])/u;
  const element = (name, ...content) => {
    const one = document.createElement(name);
    one.append(...content);
    return one;
  };
  const inline = (text) => {
    const parts = [];
    for (let rest = text; rest;) {
      const found = MARKS.exec(rest);
      if (!found) {
        parts.push(rest);
        break;
      }
      parts.push(rest.slice(0, found.index));
      const [all, link, bold, italic, struck, code] = found;
      if (link) {
        parts.push(Object.assign(element('a', link), { href: link, target: '_blank', rel: 'noopener nofollow ugc' }));
      } else if (code) {
        parts.push(element('code', code));
      } else {
        parts.push(element(bold ? 'strong' : italic ? 'em' : 's', ...inline(bold ?? italic ?? struck)));
      }
      rest = rest.slice(found.index + all.length);
    }
    return parts;
  };
  const written = (text) => {
    const blocks = [];
    for (const line of text.split('\n')) {
      const item = /^[-•] (.+)/.exec(line);
      const last = blocks.at(-1);
      if (item && last?.tagName === 'UL') {
        last.append(element('li', ...inline(item[1])));
      } else if (item) {
        blocks.push(element('ul', element('li', ...inline(item[1]))));
      } else if (last?.tagName === 'P') {
        last.append(element('br'), ...inline(line));
      } else {
        blocks.push(element('p', ...inline(line)));
      }
    }
    return blocks;
  };
  const excerpt = (message) => {
    if (message.state !== 'SENT') {
      return says(message.state === 'DELETED' ? 'Deleted' : 'Erased');
    }
    return message.text?.replace(/\s+/g, ' ') || says(message.text === undefined ? 'Broken' : 'File');
  };

  const portrait = (place, who) => {
    place.textContent = who?.initials ?? '?';
    place.dataset.hue = who?.hue ?? 'grey';
  };

  // What waits to be sent, per reader; somebody else at this browser does not find it

  const OUTBOX = `chat-outbox-${reader}`;
  Object.keys(localStorage).filter((key) => key.startsWith('chat-outbox-') && key !== OUTBOX)
    .forEach((key) => localStorage.removeItem(key));
  const waiting = () => JSON.parse(localStorage.getItem(OUTBOX) ?? '[]');
  const keep = (change) => {
    localStorage.setItem(OUTBOX, JSON.stringify(change(waiting())));
    show();
  };
  const drop = (client) => keep((all) => all.filter((one) => one.client !== client));

  let sending = false;
  let retry = 0;
  const send = async () => {
    for (let next = waiting().find((one) => !one.refused); next; next = waiting().find((one) => !one.refused)) {
      const { client, room: to, text, answers, files } = next;
      try {
        await ask('send', { client, room: to, text, answers, files: files.map((file) => file.id) });
        retry = 0;
        status();
        if (room?.id === to) {
          await fetchChanges();
        }
        drop(client);
      } catch (refused) {
        if (refused.status !== 0 && !refused.isForAMoment()) {
          keep((all) => all.map((one) => (one.client === client ? { ...one, refused: refused.message } : one)));
          continue;
        }
        status(refused.message);
        retry = Math.min(retry + 1, 6);
        setTimeout(flush, 500 * 2 ** retry);
        return;
      }
    }
  };
  const flush = async () => {
    if (sending || !waiting().some((one) => !one.refused)) {
      return;
    }
    sending = true;
    try {
      // of several pages one sends, so that the order stays
      await (navigator.locks ? navigator.locks.request(OUTBOX, send) : send());
    } finally {
      sending = false;
    }
  };

  // The list of rooms

  const showRows = () => {
    byId('rooms').replaceChildren(...rows.map((row) => {
      const item = made('room-row');
      const link = item.firstElementChild;
      link.href = `?room=${row.id}`;
      link.dataset.room = row.id;
      if (row.id === room?.id) {
        link.setAttribute('aria-current', 'true');
      }
      const picture = link.querySelector('.avatar');
      if (row.kind === 'DIRECT') {
        portrait(picture, row.person);
      } else {
        picture.textContent = row.title.slice(0, 2);
        picture.dataset.hue = row.id * 7 % 12 * 30;
        picture.classList.add('thing');
      }
      link.querySelector('.row-title').textContent = row.title;
      const who = row.last?.mine ? `${says('You')}: ` : row.kind !== 'DIRECT' && row.last?.sender ? `${row.last.sender.name}: ` : '';
      link.querySelector('.row-detail').textContent = row.last ? who + excerpt(row.last) : '';
      showTime(link.querySelector('time'), row.at, shortTime(row.at));
      const count = link.querySelector('.count');
      const unread = row.id === room?.id && document.visibilityState === 'visible' ? 0 : row.unread;
      count.hidden = unread < 1;
      count.textContent = unread > 99 ? '99+' : unread;
      count.setAttribute('aria-label', says('Unread', unread));
      link.classList.toggle('unread', unread > 0 && !row.muted);
      count.classList.toggle('still', row.muted);
      return item;
    }));
    byId('no-rooms').hidden = rows.length > 0;
    byId('rooms').hidden = rows.length === 0;
  };
  const fetchRows = async () => {
    try {
      rows = await askUntilAnswered('rooms');
      showRows();
    } catch (refused) {
      status(refused.message);
    }
  };
  let rowsSoon;
  const soon = (work, timer) => {
    clearTimeout(timer);
    return setTimeout(work, 150 + Math.random() * 250);
  };
  // The open room's line follows what the page knows anyway
  const showRow = () => {
    const row = rows.find((one) => one.id === room.id);
    const last = room.messages.get(Math.max(0, ...room.messages.keys()));
    if (!row || !last) {
      rowsSoon = soon(fetchRows, rowsSoon);
      return;
    }
    if (last.number > (row.last?.number ?? 0)) {
      row.at = last.at;
      row.unread += last.number - (row.last?.number ?? 0);
      rows = [row, ...rows.filter((one) => one !== row)];
    }
    row.last = last;
    if (room.readTo >= last.number) {
      row.unread = 0;
    }
    showRows();
  };

  // A conversation

  const item = (message) => {
    const one = made('message-item');
    one.dataset.number = message.number;
    one.classList.toggle('mine', message.mine);
    one.classList.toggle('gone', message.state !== 'SENT');
    portrait(one.querySelector('.avatar'), message.sender);
    one.querySelector('.message-who').textContent = message.sender?.name ?? says('Nobody');
    const text = one.querySelector('.message-text');
    if (message.state === 'SENT' && message.text !== undefined) {
      text.replaceChildren(...(message.text ? written(message.text) : []));
    } else {
      text.append(excerpt(message));
    }
    const answers = one.querySelector('.message-answers');
    if (message.answers) {
      answers.hidden = false;
      answers.href = `?room=${room.id}&at=${message.answers.number}`;
      answers.dataset.at = message.answers.number;
      answers.querySelector('strong').textContent = message.answers.sender?.name ?? says('Nobody');
      answers.querySelector('span').textContent = message.answers.text || says(message.answers.text === undefined ? 'Deleted' : 'File');
    }
    one.querySelector('.message-files').append(...(message.files ?? []).map(fileItem));
    one.querySelector('.message-note').textContent = message.edited && message.state === 'SENT' ? says('Edited') : '';
    showTime(one.querySelector('time'), message.at, clock(message.at));
    one.querySelector('.signs').append(...(message.signs ?? []).map((sign) => {
      const button = element('button', `${one.querySelector(`[data-sign="${sign.sign}"]`).textContent} ${sign.count}`);
      Object.assign(button, { type: 'button', className: 'reaction', title: sign.who });
      button.setAttribute('aria-pressed', sign.mine);
      Object.assign(button.dataset, { act: 'sign', sign: sign.sign });
      return element('li', button);
    }));
    const menu = one.querySelector('.message-menu');
    if (message.state !== 'SENT') {
      menu.remove();
    } else {
      const act = (name) => menu.querySelector(`[data-act="${name}"]`);
      if (!message.mine) {
        act('edit').parentElement.remove();
        act('delete').parentElement.remove();
        act('report').href = `report.xhtml?room=${room.id}&number=${message.number}`;
      } else {
        act('report').parentElement.remove();
      }
      if (room.mayPin) {
        act('pin').querySelector('span').textContent = says(room.pinned?.number === message.number ? 'Unpin' : 'Pin');
      } else {
        act('pin').parentElement.remove();
      }
      if (room.obstacle) {
        act('answer').parentElement.remove();
        act('edit')?.parentElement.remove();
      }
    }
    return one;
  };

  const fileItem = (file) => {
    const one = made('file-item');
    const link = one.firstElementChild;
    const save = one.querySelector('.to-files');
    if (save) {
      Object.assign(save.dataset, { toFiles: file.address, name: file.name, sealed: 'true' });
      save.setAttribute('aria-label', `${save.title}: ${file.name}`);
    }
    if (file.held) {
      save?.remove();
      link.querySelector('.attachment-name').textContent = file.name;
      link.querySelector('.attachment-size').textContent = says(file.held === 'WAITING' ? 'HeldWaiting' : 'HeldInfected');
    } else if (file.preview) {
      const picture = Object.assign(document.createElement('img'), {
        src: file.preview, alt: file.name, width: file.width, height: file.height, loading: 'lazy',
      });
      link.className = 'message-picture';
      Object.assign(link, { href: file.picture, target: '_blank' });
      link.replaceChildren(picture);
    } else {
      link.href = file.address;
      link.querySelector('.attachment-name').textContent = file.name;
      link.querySelector('.attachment-size').textContent = sizeOf(file.size);
    }
    return one;
  };

  const waitingItem = (one) => {
    const shown = made('waiting-item');
    shown.dataset.client = one.client;
    shown.querySelector('.message-text').append(...written(one.text || one.files.map((file) => file.name).join(', ')));
    shown.querySelector('.message-note').textContent = one.refused ?? (retry > 0 ? says('Waiting') : '…');
    shown.classList.toggle('refused', Boolean(one.refused));
    shown.querySelector('.waiting-acts').hidden = !one.refused;
    return shown;
  };

  const line = (template, text) => {
    const one = made(template);
    one.firstElementChild.textContent = text;
    return one;
  };

  // Elements of messages that did not change stay, with what is open or focused in them
  const show = () => {
    if (!room) {
      return;
    }
    const all = [...room.messages.values()].sort((a, b) => a.number - b.number);
    const wanted = [];
    let before = null;
    for (const message of all) {
      if (!before || dayOf(before.at) !== dayOf(message.at)) {
        wanted.push(line('day-line', spokenDay(message.at)));
        before = null;
      }
      if (room.newFrom === message.number) {
        wanted.push(line('new-line', says('New')));
        before = null;
      }
      const { element: shown, ...content } = message;
      const state = JSON.stringify([content, room.pinned?.number === message.number, room.obstacle]);
      if (shown?.dataset.state !== state) {
        message.element = item(message);
        message.element.dataset.state = state;
        message.element.querySelector('.message-menu')?.toggleAttribute('open', Boolean(shown?.querySelector('.message-menu[open]')));
      }
      message.element.classList.toggle('follows', before?.sender?.id === message.sender?.id && message.at - before?.at < 300000);
      wanted.push(message.element);
      before = message;
    }
    const known = new Set(all.map((message) => message.client));
    wanted.push(...waiting().filter((one) => one.room === room.id && !known.has(one.client)).map(waitingItem));
    let place = list.firstChild;
    for (const one of wanted) {
      if (one === place) {
        place = place.nextSibling;
      } else {
        list.insertBefore(one, place);
      }
    }
    while (place) {
      const next = place.nextSibling;
      place.remove();
      place = next;
    }
    showRead(all);
    byId('older').hidden = !room.more;
    byId('chat-begin').hidden = room.more;
    stayAtTheEnd();
  };

  // Who reads the latest goes on to, whatever comes, is loaded late, or opens below
  let atTheEnd = true;
  const stayAtTheEnd = () => {
    if (atTheEnd) {
      log.scrollTop = log.scrollHeight;
    }
  };
  log.addEventListener('scroll', () => { atTheEnd = log.scrollHeight - log.scrollTop - log.clientHeight < AT_THE_END; });
  const sizes = new ResizeObserver(stayAtTheEnd);
  sizes.observe(log);
  sizes.observe(list);

  const showRead = (all) => {
    const read = Object.values(room.othersRead);
    let done = false;
    for (const message of [...all].reverse().filter((one) => one.mine && one.state === 'SENT')) {
      const count = done ? 0 : read.filter((number) => number >= message.number).length;
      const parts = [message.edited && says('Edited'), count && says(room.kind === 'DIRECT' ? 'Read' : 'ReadBy', count)];
      message.element.querySelector('.message-note').textContent = parts.filter(Boolean).join(' · ');
      done ||= count > 0;
    }
  };

  const take = (answer) => {
    for (const message of answer.messages) {
      room.messages.set(message.number, { ...message, element: room.messages.get(message.number)?.element });
    }
  };

  // One after the other: a hint that comes meanwhile asks once more
  let roomSoon;
  let fetching = null;
  let again = false;
  const fetchChanges = () => {
    if (fetching) {
      again = true;
      return fetching;
    }
    const asked = room;
    fetching = (async () => {
      try {
        for (let more = true; more || again;) {
          again = false;
          const answer = await askUntilAnswered(`changes?room=${asked.id}&after=${asked.change}`);
          if (room !== asked) {
            return;
          }
          // what was changed in parts of the room that were never shown stays there
          answer.messages = answer.messages.filter((message) => message.number >= room.first);
          take(answer);
          room.change = answer.change;
          more = answer.more;
          if (answer.state !== room.state || answer.messages.some((message) => message.number === room.pinned?.number)) {
            room.state = answer.state;
            clearTimeout(roomSoon);
            roomSoon = setTimeout(refreshRoom, spread());
          }
        }
        show();
        markRead();
        showRow();
      } catch (refused) {
        status(refused.message);
      } finally {
        fetching = null;
      }
    })();
    return fetching;
  };

  const refreshRoom = async () => {
    const asked = room;
    try {
      const fresh = await askUntilAnswered(`room?room=${asked.id}`);
      if (room === asked) {
        const { change, readTo, ...rest } = fresh;
        Object.assign(room, { pinned: undefined, obstacle: undefined }, rest);
        showHead();
        show();
      }
    } catch (refused) {
      status(refused.message);
    }
  };

  const showHead = () => {
    byId('chat-title').textContent = room.title;
    list.classList.toggle('direct', room.kind === 'DIRECT');
    const picture = byId('chat-picture');
    picture.classList.toggle('thing', room.kind !== 'DIRECT');
    if (room.kind === 'DIRECT') {
      portrait(picture, room.person);
    } else {
      picture.textContent = room.title.slice(0, 2);
      picture.dataset.hue = room.id * 7 % 12 * 30;
    }
    const people = room.kind === 'DIRECT' ? '' : says(room.kind === 'ANNOUNCEMENT' ? 'Announcement' : 'People', room.people);
    byId('chat-note').textContent = [people, room.muted && says('Muted')].filter(Boolean).join(' · ');
    byId('chat-details').href = `room.xhtml?id=${room.id}`;
    document.querySelector('.chat-head [data-act="mute"] span').textContent = says(room.muted ? 'Unmute' : 'Mute');
    const pinned = byId('chat-pinned');
    pinned.hidden = !room.pinned;
    if (room.pinned) {
      const [who, what] = pinned.querySelectorAll('span > strong, span > span');
      who.textContent = room.pinned.sender?.name ?? says('Nobody');
      what.textContent = excerpt(room.pinned);
    }
    byId('chat-form').hidden = Boolean(room.obstacle);
    const obstacle = byId('chat-obstacle');
    obstacle.hidden = !room.obstacle;
    if (room.obstacle) {
      obstacle.querySelector('span').textContent = byId('obstacles').content
        .querySelector(`[data-obstacle="${room.obstacle}"]`)?.textContent ?? '';
    }
  };

  let readSoon;
  let readAt = 0;
  const markRead = () => {
    const last = Math.max(0, ...room.messages.keys());
    if (document.visibilityState === 'visible' && last > room.readTo) {
      const { id } = room;
      room.readTo = last;
      clearTimeout(readSoon);
      // in a large room nobody else sees it, so it is no hurry
      readSoon = setTimeout(() => {
        readAt = Date.now();
        attempt('read', { room: id, number: last });
      }, room.people > FEW ? 1000 + spread() : 0);
    }
  };

  const older = async () => {
    const answer = await askUntilAnswered(`messages?room=${room.id}&before=${room.first}`);
    const height = log.scrollHeight - log.scrollTop;
    take(answer);
    room.first = Math.min(room.first, ...answer.messages.map((message) => message.number));
    room.more = answer.more;
    show();
    log.scrollTop = log.scrollHeight - height;
  };

  const goTo = async (number) => {
    while (room.more && number < room.first) {
      await older();
    }
    const target = list.querySelector(`[data-number="${number}"]`);
    if (target) {
      atTheEnd = false;
      target.scrollIntoView({ block: 'center' });
      target.classList.add('target');
      setTimeout(() => target.classList.remove('target'), 2000);
    }
  };

  const close = () => {
    room = null;
    page.classList.remove('open');
    byId('chat').hidden = true;
    byId('chat-none').hidden = false;
    showRows();
  };

  const open = async (id, at) => {
    try {
      const [view, latest] = await Promise.all([askUntilAnswered(`room?room=${id}`), askUntilAnswered(`messages?room=${id}&before=999999999`)]);
      stopTyping();
      list.replaceChildren();
      room = { ...view, messages: new Map(), change: latest.change, more: latest.more };
      take(latest);
      room.first = Math.min(Infinity, ...room.messages.keys());
      if (room.first === Infinity) {
        room.first = 0;
      }
      const unread = [...room.messages.values()].find((message) => message.number > room.readTo && !message.mine);
      room.newFrom = unread && room.readTo > 0 ? unread.number : null;
      page.classList.add('open');
      byId('chat').hidden = false;
      byId('chat-none').hidden = true;
      cancel();
      input.value = sessionStorage.getItem(`chat-draft-${reader}-${id}`) ?? '';
      grow();
      showHead();
      show();
      showRows();
      atTheEnd = true;
      stayAtTheEnd();
      if (at) {
        await goTo(at);
      } else {
        const news = list.querySelector('.new-line');
        atTheEnd = !news;
        news?.scrollIntoView({ block: 'center' });
      }
      markRead();
      if (matchMedia('(pointer: fine)').matches) {
        input.focus();
      }
    } catch (refused) {
      close();
      schulhof.toast(refused.message);
    }
  };

  const route = () => {
    const asked = new URLSearchParams(location.search);
    const id = Number(asked.get('room'));
    if (!id) {
      close();
    } else if (room?.id === id) {
      goTo(Number(asked.get('at')));
    } else {
      open(id, Number(asked.get('at')));
    }
  };
  const lead = (address) => {
    history.pushState(null, '', address);
    route();
  };

  // Writing

  const grow = () => {
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight + 2, 160)}px`;
  };
  const strip = (title, text) => {
    const place = byId('chat-strip');
    place.hidden = !title;
    place.querySelector('strong').textContent = title ?? '';
    place.querySelector('span').textContent = text ?? '';
  };
  const cancel = () => {
    if (editing) {
      input.value = '';
      grow();
    }
    answering = null;
    editing = null;
    chosen = [];
    byId('chat-files').replaceChildren();
    strip();
    status();
  };

  const submit = async () => {
    await uploads;
    const text = input.value.trim();
    if (editing) {
      const { number } = editing;
      try {
        await ask('edit', { room: room.id, number, text });
        cancel();
        await fetchChanges();
      } catch (refused) {
        status(refused.message);
      }
      return;
    }
    if (!text && chosen.length === 0) {
      return;
    }
    const draft = {
      client: crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
      room: room.id,
      text,
      answers: answering?.number ?? null,
      files: chosen,
    };
    input.value = '';
    sessionStorage.removeItem(`chat-draft-${reader}-${room.id}`);
    grow();
    cancel();
    room.newFrom = null;
    atTheEnd = true;
    keep((all) => [...all, draft]);
    flush();
  };

  byId('chat-form').addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && matchMedia('(pointer: fine)').matches) {
      event.preventDefault();
      submit();
    } else if (event.key === 'Escape') {
      cancel();
    }
  });
  let typed = 0;
  input.addEventListener('input', () => {
    grow();
    if (!editing) {
      sessionStorage.setItem(`chat-draft-${reader}-${room.id}`, input.value);
    }
    if (input.value && Date.now() - typed > TYPING_EVERY) {
      typed = Date.now();
      ask('typing', { room: room.id }).catch(() => {});
    }
  });

  const upload = async (file) => {
    const response = await fetch(fileDoor, {
      method: 'POST', headers: { 'X-File-Name': encodeURIComponent(file.name) }, body: file,
    }).catch(() => null);
    const answer = response?.headers.get('Content-Type')?.includes('json') ? await response.json() : {};
    if (!response?.ok) {
      status(answer.sentence ?? says('Failed'));
      return;
    }
    choose(answer);
  };
  const choose = ({ id, name }) => {
    chosen.push({ id, name });
    const one = made('chosen-item');
    one.dataset.id = id;
    one.querySelector('.attachment-name').textContent = name;
    one.querySelector('button').setAttribute('aria-label', `${says('Remove')}: ${name}`);
    byId('chat-files').append(one);
  };
  byId('chat-form').querySelector('[data-from-files]')?.addEventListener('click', () => {
    window.schulhof.ownFiles.attach(fileDoor, choose);
  });
  const uploadAll = (all) => {
    for (const file of all) {
      uploads = uploads.then(() => upload(file));
    }
    return uploads;
  };
  byId('chat-file').addEventListener('change', async (event) => {
    await uploadAll([...event.target.files]);
    event.target.value = '';
  });
  input.addEventListener('paste', (event) => {
    if (event.clipboardData.files.length) {
      event.preventDefault();
      uploadAll([...event.clipboardData.files]);
    }
  });

  // What is pressed

  const acts = {
    mute: async () => {
      await attempt('mute', { room: room.id, on: !room.muted });
      await Promise.all([refreshRoom(), fetchRows()]);
    },
    cancel,
    sign: (button, message) => {
      const mine = message.signs?.some((sign) => sign.sign === button.dataset.sign && sign.mine);
      return attempt('react', { room: room.id, number: message.number, sign: button.dataset.sign, on: !mine }).then(fetchChanges);
    },
    answer: (button, message) => {
      cancel();
      answering = message;
      strip(says('Answering', message.sender?.name ?? says('Nobody')), excerpt(message));
      input.focus();
    },
    edit: (button, message) => {
      cancel();
      editing = message;
      strip(says('Editing'), excerpt(message));
      input.value = message.text;
      grow();
      input.focus();
    },
    pin: async (button, message) => {
      await attempt('pin', { room: room.id, number: room.pinned?.number === message.number ? null : message.number });
      await refreshRoom();
    },
    delete: (button, message) => {
      byId('delete-message').showModal();
      byId('delete-go').onclick = async () => {
        byId('delete-message').close();
        await attempt('delete', { room: room.id, number: message.number });
        await fetchChanges();
      };
    },
    again: (button, message, client) => {
      const one = waiting().find((other) => other.client === client);
      drop(client);
      input.value = one.text;
      grow();
      input.focus();
    },
    drop: (button, message, client) => drop(client),
    unchoose: (button) => {
      const one = button.closest('li');
      chosen = chosen.filter((file) => file.id !== Number(one.dataset.id));
      one.remove();
    },
  };
  page.addEventListener('click', (event) => {
    const pressed = event.target.closest('button[data-act]');
    if (pressed) {
      const place = pressed.closest('[data-number], [data-client]');
      pressed.closest('details')?.removeAttribute('open');
      acts[pressed.dataset.act](pressed, room?.messages.get(Number(place?.dataset.number)), place?.dataset.client);
      return;
    }
    const link = event.target.closest('a[data-room], a[data-at], .chat-back');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      lead(link.getAttribute('href'));
    }
  });
  byId('older').addEventListener('click', () => older().catch((refused) => status(refused.message)));
  byId('chat-pinned').addEventListener('click', () => goTo(room.pinned.number));
  // A menu opens towards the middle, so that the log does not hide it
  list.addEventListener('toggle', ({ target }) => {
    if (target.open) {
      const at = target.getBoundingClientRect();
      const around = log.getBoundingClientRect();
      target.classList.toggle('up', at.top > around.top + around.height / 2);
      target.classList.toggle('left', at.left < around.left + around.width / 2);
    }
  }, true);
  addEventListener('popstate', route);

  // What others do

  let typingTimer;
  const stopTyping = () => {
    clearTimeout(typingTimer);
    byId('chat-typing').textContent = '';
  };
  let changesSoon = null;
  const hear = (content) => {
    const [id, change] = content.split(' ').map(Number);
    if (room?.id === id && change > room.change) {
      stopTyping();
      changesSoon ??= setTimeout(() => {
        changesSoon = null;
        fetchChanges();
      }, spread());
    }
    if (room?.id !== id) {
      rowsSoon = soon(fetchRows, rowsSoon);
    }
  };
  const missed = () => {
    fetchRows();
    if (room) {
      fetchChanges();
      refreshRoom();
    }
    flush();
  };

  document.addEventListener('DOMContentLoaded', () => {
    schulhof.live('messenger.unread', hear);
    schulhof.live('messenger.change', hear);
    schulhof.live('live.missed', missed);
    schulhof.live('messenger.count', () => {
      // what this page itself has read it knows
      if (Date.now() - readAt > 3000) {
        rowsSoon = soon(fetchRows, rowsSoon);
      }
    });
    schulhof.live('messenger.typing', (content) => {
      const [, id, name] = /^(\d+) (.*)$/s.exec(content);
      if (room?.id === Number(id)) {
        stopTyping();
        byId('chat-typing').textContent = says('Typing', name);
        typingTimer = setTimeout(stopTyping, TYPING_LASTS);
      }
    });
    schulhof.live('messenger.read', (content) => {
      const [id, person, number] = content.split(' ').map(Number);
      if (room?.id === id) {
        room.othersRead[person] = number;
        show();
      }
    });
    route();
    fetchRows();
    flush();
  });
  addEventListener('online', missed);
  addEventListener('offline', () => status(says('Failed')));
  addEventListener('storage', ({ key }) => { if (key === OUTBOX) { show(); } });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && room) {
      markRead();
    }
  });
})();
