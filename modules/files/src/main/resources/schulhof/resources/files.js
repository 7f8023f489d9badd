/* Uploads in parts, three at a time, that go on where they were after a broken line or a restart; and how many are ticked. */
(() => {
  'use strict';
  const AT_ONCE = 3;
  const LONGEST_PAUSE = 15000;
  const place = document.getElementById('drop');
  const pause = (time) => new Promise((resolve) => { setTimeout(resolve, time); });

  const form = document.querySelector('[data-picking]');
  if (form) {
    const note = () => {
      const count = form.querySelectorAll('input[name=pick]:checked').length;
      form.dataset.picking = count > 0 ? 'some' : 'none';
      form.querySelector('[data-count]').textContent = count > 0 ? String(count) : '';
    };
    form.addEventListener('change', note);
    note();
  }
  if (!place) {
    return;
  }

  const says = place.dataset;
  const list = place.querySelector('.uploads');
  const row = document.getElementById('upload-row');
  const waiting = [];
  let running = 0;
  let refused = false;

  class Refused extends Error {}

  // Asks again as long as nobody answers; a refusal has a sentence for people
  const ask = async (item, path, parameters, body) => {
    for (let wait = 500, tries = 1; ; wait = Math.min(2 * wait, LONGEST_PAUSE), tries += 1) {
      try {
        const response = await fetch(`${says.door}/${path}?${new URLSearchParams(parameters)}`, {
          method: path === 'state' ? 'GET' : 'POST',
          headers: { 'X-Schulhof-Files': '1', 'Content-Type': 'application/octet-stream' },
          body,
          signal: item.stop.signal,
        });
        const isJson = (response.headers.get('Content-Type') ?? '').startsWith('application/json');
        if (response.ok && isJson) {
          return await response.json();
        }
        // it was done the time before, and the answer got lost
        if (path === 'finish' && tries > 1 && response.status === 404) {
          return {};
        }
        if (isJson) {
          throw Object.assign(new Refused((await response.json()).sentence), { status: response.status });
        }
        if (response.status < 500) {
          throw Object.assign(new Refused(says.saysFailed), { status: response.status });
        }
      } catch (error) {
        if (error instanceof Refused || error.name === 'AbortError') {
          throw error;
        }
      }
      item.tell(says.saysLost);
      await pause(wait);
      if (path === 'part') {
        return ask(item, 'state', { id: parameters.id });
      }
    }
  };

  const key = (file) => `files.upload:${says.folder}:${file.name}:${file.size}:${file.lastModified}`;

  const begin = async (item) => {
    const known = localStorage.getItem(key(item.file));
    if (known) {
      try {
        return await ask(item, 'state', { id: known });
      } catch (error) {
        if (!(error instanceof Refused)) {
          throw error;
        }
      }
    }
    const upload = await ask(item, 'begin', { folder: says.folder, name: item.file.name, size: item.file.size });
    localStorage.setItem(key(item.file), upload.id);
    return upload;
  };

  const send = async (item) => {
    const { file } = item;
    if (file.size > Number(says.most)) {
      throw new Refused(says.saysLarge);
    }
    let upload = await begin(item);
    item.id = upload.id;
    while (upload.received < file.size) {
      item.grow(upload.received);
      upload = await ask(item, 'part', { id: upload.id, at: upload.received }, file.slice(upload.received, upload.received + upload.part));
    }
    item.grow(file.size);
    try {
      await ask(item, 'finish', { id: upload.id, folder: says.folder, name: file.name });
    } finally {
      localStorage.removeItem(key(file));
    }
  };

  const next = () => {
    while (running < AT_ONCE && waiting.length > 0) {
      const item = waiting.shift();
      running += 1;
      send(item).then(() => item.done(), (error) => item.fail(error)).finally(() => {
        running -= 1;
        next();
      });
    }
    if (running === 0 && waiting.length === 0 && !refused && list.querySelector('.done')) {
      window.location.reload();
    }
  };

  const add = (files) => {
    for (const file of files) {
      const element = row.content.firstElementChild.cloneNode(true);
      const state = element.querySelector('.upload-state');
      const progress = element.querySelector('progress');
      const button = element.querySelector('[data-stop]');
      element.querySelector('.upload-name').textContent = file.name;
      progress.setAttribute('aria-label', file.name);
      button.setAttribute('aria-label', says.saysStop.replace('{0}', file.name));
      state.textContent = says.saysWaiting;
      const item = {
        file,
        stop: new AbortController(),
        tell: (text) => { state.textContent = text; },
        grow: (bytes) => {
          const percent = file.size === 0 ? 100 : Math.floor((100 * bytes) / file.size);
          progress.value = percent;
          state.textContent = `${percent} %`;
        },
        done: () => {
          element.classList.add('done');
          progress.value = 100;
          state.textContent = says.saysDone;
          button.remove();
        },
        fail: (error) => {
          if (error.name === 'AbortError') {
            element.remove();
            return;
          }
          refused = true;
          element.classList.add('refused');
          state.textContent = error.message;
        },
      };
      button.addEventListener('click', () => {
        item.stop.abort();
        if (item.id) {
          localStorage.removeItem(key(file));
          fetch(`${says.door}/stop?id=${item.id}`, { method: 'POST', headers: { 'X-Schulhof-Files': '1' } });
        }
        const at = waiting.indexOf(item);
        if (at >= 0) {
          waiting.splice(at, 1);
        }
        element.remove();
      });
      list.append(element);
      waiting.push(item);
    }
    next();
  };

  const chooser = document.getElementById('upload-files');
  chooser.addEventListener('change', () => {
    add([...chooser.files]);
    chooser.value = '';
  });
  for (const type of ['dragover', 'dragleave', 'drop']) {
    document.addEventListener(type, (event) => {
      if (event.dataTransfer?.types.includes('Files')) {
        event.preventDefault();
        place.classList.toggle('aimed', type === 'dragover');
        if (type === 'drop') {
          add([...event.dataTransfer.files]);
        }
      }
    });
  }
  window.addEventListener('beforeunload', (event) => {
    if (running > 0) {
      event.preventDefault();
    }
  });
})();
