/* The reader's own files in a dialog: to attach from (<button data-from-files>) and to save to (<button data-to-files="address">). */
(() => {
  'use strict';
  const dialog = document.getElementById('own-files');
  const { schulhof } = window;
  const says = dialog.dataset;
  const part = (selector) => dialog.querySelector(selector);
  const made = (name) => part(`template[data-of="${name}"]`).content.firstElementChild.cloneNode(true);
  const search = part('input[type=search]');
  const list = part('.own-list');
  const status = part('.own-status');
  const go = part('[data-go]');

  // What it is open for: { saving, done(what is chosen) }; files stay chosen from folder to folder
  let open = null;
  let chosen = new Map();
  let folder = null;
  let asked = 0;

  const ask = async (parameters) => {
    const response = await fetch(`${says.door}?${new URLSearchParams(parameters)}`).catch(() => null);
    const isJson = (response?.headers.get('Content-Type') ?? '').startsWith('application/json');
    const answer = isJson ? await response.json() : {};
    if (!response?.ok || !isJson) {
      throw new Error(answer.sentence ?? says.saysFailed);
    }
    return answer;
  };

  const count = () => {
    if (open.saving) {
      go.textContent = says.saysSave;
      return;
    }
    go.disabled = chosen.size === 0;
    go.textContent = chosen.size > 1 ? says.saysAttachMore.replace('{0}', chosen.size) : says.saysAttach;
  };

  const chip = (at, { id, name }) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'chip', textContent: name });
    if (id === at) {
      button.setAttribute('aria-current', 'true');
    }
    button.addEventListener('click', () => show({ folder: id }));
    return button;
  };
  const row = (entry) => {
    const item = made(entry.folder ? 'folder' : 'file');
    item.querySelector('.row-title').textContent = entry.name;
    const detail = item.querySelector('.row-detail');
    detail.textContent = entry.detail;
    if (!entry.detail) {
      detail.remove();
    }
    if (entry.folder) {
      item.firstElementChild.addEventListener('click', () => show({ folder: entry.id }));
    } else {
      const box = item.querySelector('input');
      box.checked = chosen.has(entry.id);
      box.addEventListener('change', () => {
        if (box.checked) {
          chosen.set(entry.id, entry);
        } else {
          chosen.delete(entry.id);
        }
        count();
      });
    }
    return item;
  };
  const add = (answer, page) => {
    list.querySelector('.own-more')?.remove();
    list.append(...answer.entries.filter((entry) => entry.folder || !open.saving).map(row));
    if (answer.more) {
      const more = made('more');
      more.firstElementChild.addEventListener('click', async () => {
        try {
          add(await ask({ folder, page: page + 1 }), page + 1);
        } catch (error) {
          status.textContent = error.message;
        }
      });
      list.append(more);
    }
  };

  const show = async (parameters) => {
    const number = asked += 1;
    try {
      const answer = await ask(parameters);
      if (number !== asked) {
        return;
      }
      const way = answer.way ?? [];
      folder = way.at(-1)?.id ?? null;
      if (parameters.folder) {
        search.value = '';
      }
      // a group's folder has an id of its own once it is open
      const at = parameters.folder ?? answer.beginnings[0]?.id;
      const begun = way[0]?.id === answer.beginnings[0]?.id ? answer.beginnings[0].id : at;
      part('.chips').replaceChildren(...answer.beginnings.map((one) => chip(way.length > 0 ? begun : null, one)));
      part('.own-way').replaceChildren(...(way.length > 1 ? way.slice(0, -1) : []).flatMap(({ id, name }) => {
        const step = Object.assign(document.createElement('button'), { type: 'button', className: 'own-step', textContent: name });
        step.addEventListener('click', () => show({ folder: id }));
        return [step, ' / '];
      }), way.length > 0 ? way.at(-1).name : says.saysFound);
      list.replaceChildren();
      status.textContent = '';
      add(answer, 1);
      if (list.children.length === 0) {
        status.textContent = way.length === 0 ? says.saysNone : open.saving ? says.saysNoFolders : says.saysEmpty;
      }
      count();
      if (open.saving) {
        go.disabled = !answer.writable;
      }
    } catch (error) {
      if (number === asked) {
        list.replaceChildren();
        status.textContent = error.message;
        go.disabled = true;
      }
    }
  };

  const begin = (purpose, title, what) => {
    open = purpose;
    chosen = new Map();
    search.value = '';
    part('h2').textContent = title;
    part('.own-what').textContent = what;
    part('.own-what').hidden = !what;
    part('.chips').replaceChildren();
    part('.own-way').replaceChildren();
    list.replaceChildren();
    go.disabled = true;
    count();
    dialog.showModal();
    show({});
  };

  let soon;
  search.addEventListener('input', () => {
    clearTimeout(soon);
    soon = setTimeout(() => show(search.value.trim() ? { q: search.value.trim() } : {}), 250);
  });
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
    }
  });
  go.addEventListener('click', async () => {
    go.disabled = true;
    status.textContent = '';
    try {
      await open.done(open.saving ? folder : [...chosen.values()]);
      dialog.close();
    } catch (error) {
      status.textContent = error.message;
      go.disabled = false;
    }
  });

  const post = async (address, headers) => {
    const response = await fetch(address, { method: 'POST', headers }).catch(() => null);
    const isJson = (response?.headers.get('Content-Type') ?? '').startsWith('application/json');
    const answer = isJson ? await response.json() : {};
    if (response?.status !== 201) {
      throw new Error(answer.sentence ?? says.saysFailed);
    }
    return answer;
  };

  schulhof.ownFiles = {
    // Lets the reader choose, takes each to the door of a module's attachments, and tells of each: take(attachment)
    attach(door, take) {
      begin({
        saving: false,
        done: async (entries) => {
          for (const entry of entries) {
            try {
              take(await post(door, { 'X-Own-File': entry.id }));
              chosen.delete(entry.id);
            } catch (error) {
              throw new Error(`${entry.name}: ${error.message}`);
            }
          }
        },
      }, says.saysFrom, '');
    },
  };

  document.addEventListener('click', (event) => {
    const pressed = event.target.closest('[data-to-files]');
    if (pressed) {
      event.preventDefault();
      const { toFiles, name, sealed } = pressed.dataset;
      begin({
        saving: true,
        done: async (into) => {
          const saved = await post(toFiles, { 'X-Own-Folder': into ?? '' });
          schulhof.toast(saved.sentence, saved.address);
        },
      }, says.saysTo, sealed ? `${name}. ${says.saysPlain}` : name);
    }
  });
})();
