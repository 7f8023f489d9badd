// What happens now, over one connection of the browser session: schulhof.live('module.kind', (content) => …).
// 'live.missed' says that something may have been missed; then a page asks its module anew.
(() => {
  const { live: begin, context = '' } = document.body.dataset;
  if (!begin) {
    return;
  }
  const SOCKET_PATIENCE = 1000;
  const SIGN_OF_LIFE = 25000;
  const SOCKETS_BLOCKED = 5 * 60 * 1000;
  const LONGEST_PAUSE = 30000;
  const ASKED_EACH = 1000;
  const ASKED_EACH_WHEN_HIDDEN = 10000;

  const listeners = new Map();
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('schulhof-live') : null;
  let [key, number] = begin.split('.');
  number = Number(number);
  let failures = 0;
  let over = false;

  const call = (kind, content) => (listeners.get(kind) ?? []).forEach((listener) => listener(content));

  // Each message once and in its order, whichever way it came
  const hear = (message, from = key) => {
    if (!message.kind || from !== key || message.number < number
        || (message.number === number && message.kind !== 'live.missed')) {
      return;
    }
    if (message.number > number + 1 && message.kind !== 'live.missed') {
      call('live.missed', '');
    }
    number = message.number;
    call(message.kind, message.content);
  };
  const hearFirst = (message) => {
    channel?.postMessage({ key, message });
    hear(message);
  };
  channel?.addEventListener('message', ({ data }) => hear(data.message, data.key));

  const beginAnew = async () => {
    const response = await fetch(`${context}/live/position`);
    if (!response.ok || response.redirected) {
      over = true;
      return;
    }
    [key, number] = (await response.json()).position.split('.');
    number = Number(number);
    call('live.missed', '');
  };

  const socketsAreBlocked = () => Date.now() - Number(sessionStorage.getItem('live-blocked') ?? 0) < SOCKETS_BLOCKED;

  // Ends when the socket has ended; true if it had been open
  const bySocket = () => new Promise((resolve) => {
    const url = new URL(`${context}/live/socket/${key}.${number}`, location.href);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(url);
    let opened = false;
    let alive = true;
    const patience = setTimeout(() => socket.close(), SOCKET_PATIENCE);
    const signs = setInterval(() => {
      if (!alive) {
        socket.close();
        return;
      }
      alive = false;
      if (socket.readyState === WebSocket.OPEN) {
        socket.send('.');
      }
    }, SIGN_OF_LIFE);
    socket.addEventListener('open', () => {
      opened = true;
      failures = 0;
      clearTimeout(patience);
      sessionStorage.removeItem('live-blocked');
    });
    socket.addEventListener('message', ({ data }) => {
      alive = true;
      hearFirst(JSON.parse(data));
    });
    socket.addEventListener('close', ({ code }) => {
      clearTimeout(patience);
      clearInterval(signs);
      over ||= code === 4401;
      resolve(opened);
    });
  });

  // True if the way by requests is open; a position that is too old is not said to a socket
  const byRequest = async () => {
    const response = await fetch(`${context}/live/events?from=${key}.${number}`);
    if (response.status === 409) {
      await beginAnew();
      return false;
    }
    if (response.status === 401 || response.redirected) {
      over = true;
      return false;
    }
    if (!response.ok) {
      throw new Error(response.status);
    }
    (await response.json()).forEach(hearFirst);
    failures = 0;
    return true;
  };

  // Sooner when somebody comes back to the page
  const untilAskedAgain = () => new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', done);
      resolve();
    };
    const timer = setTimeout(done, document.visibilityState === 'visible' ? ASKED_EACH : ASKED_EACH_WHEN_HIDDEN);
    document.addEventListener('visibilitychange', done);
  });

  const pause = () => new Promise((resolve) => {
    const longest = Math.min(LONGEST_PAUSE, 500 * 2 ** failures);
    setTimeout(resolve, longest / 2 + Math.random() * longest / 2);
  });

  const connect = async () => {
    while (!over) {
      try {
        if (socketsAreBlocked()) {
          await byRequest();
          await untilAskedAgain();
        } else if (!await bySocket() && !over) {
          if (await byRequest()) {
            sessionStorage.setItem('live-blocked', Date.now());
          }
        } else if (!over) {
          failures += 1;
          await pause();
        }
      } catch {
        failures += 1;
        await pause();
      }
    }
  };

  window.schulhof.live = (kind, listener) => {
    listeners.set(kind, [...(listeners.get(kind) ?? []), listener]);
  };

  // Of several pages one holds the connection and tells the others; when it goes, the next takes over
  if (channel && navigator.locks) {
    navigator.locks.request('schulhof-live', connect);
  } else {
    connect();
  }

  // How much waits in a module, beside its name: its hint <id>.unread adds one, <id>.count says how much it is
  for (const module of new Set([...document.querySelectorAll('[data-unread-of]')].map((count) => count.dataset.unreadOf))) {
    const show = (change) => {
      for (const count of document.querySelectorAll(`[data-unread-of="${module}"]`)) {
        const unread = change(Number(count.dataset.unread));
        count.dataset.unread = unread;
        count.querySelector('[data-number]').textContent = unread > 99 ? '99+' : unread;
        count.hidden = unread < 1;
      }
    };
    schulhof.live(`${module}.unread`, () => show((unread) => unread + 1));
    schulhof.live(`${module}.count`, (content) => show(() => Number(content)));
  }

  schulhof.live('core.notification', (content) => {
    const { text, link } = JSON.parse(content);
    for (const count of document.querySelectorAll('[data-unread-notifications]')) {
      const unread = Number(count.dataset.unreadNotifications) + 1;
      count.dataset.unreadNotifications = unread;
      count.textContent = unread > 99 ? '99+' : unread;
      count.hidden = false;
    }
    if (document.visibilityState === 'visible') {
      schulhof.toast(text, link ? context + link : `${context}/notifications.xhtml`);
    }
  });
})();
