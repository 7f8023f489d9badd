/* Takes files to the door of a module's attachments while somebody writes, and lists them in <div data-upload>. */
(() => {
  'use strict';
  const schulhof = window.schulhof ??= {};
  if (schulhof.upload) {
    return;
  }

  // Gives { done: a promise of the attachment, stop() }; refused files reject with a sentence for people
  schulhof.upload = (says, file, onPercent) => {
    const request = new XMLHttpRequest();
    const done = new Promise((resolve, reject) => {
      if (file.size > Number(says.most)) {
        reject(new Error(says.saysLarge));
        return;
      }
      request.open('POST', says.door);
      request.setRequestHeader('X-File-Name', encodeURIComponent(file.name || 'file'));
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.upload.addEventListener('progress', (event) => onPercent(event.total ? Math.floor((100 * event.loaded) / event.total) : 0));
      request.addEventListener('load', () => {
        const isJson = (request.getResponseHeader('Content-Type') ?? '').startsWith('application/json');
        if (request.status === 201) {
          resolve(JSON.parse(request.responseText));
        } else if (isJson) {
          reject(new Error(JSON.parse(request.responseText).sentence));
        } else {
          // the module was stopped or closed meanwhile; the page keeps what was typed
          schulhof.problem?.(request.responseText, request.status);
          reject(new Error(says.saysFailed));
        }
      });
      request.addEventListener('error', () => reject(new Error(says.saysFailed)));
      request.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
      request.send(file);
    });
    return { done, stop: () => request.abort() };
  };

  // A form waits for what is still on its way
  const underWay = new WeakMap();
  schulhof.underWay = (form, change) => underWay.set(form, (underWay.get(form) ?? 0) + change);
  document.addEventListener('submit', (event) => {
    if (underWay.get(event.target) > 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      const place = event.target.querySelector('.upload-status, .editor-status');
      if (place) {
        place.textContent = place.closest('[data-says-waiting]').dataset.saysWaiting;
      }
    }
  }, true);

  const enhance = (place) => {
    if (place.dataset.upload === 'ready') {
      return;
    }
    place.dataset.upload = 'ready';
    const says = place.dataset;
    const ids = place.querySelector('.upload-ids');
    const list = place.querySelector('.chosen');
    const row = place.querySelector('.upload-row');
    const status = place.querySelector('.upload-status');
    const chooser = place.querySelector('input[type=file]');

    const note = () => {
      ids.value = [...list.querySelectorAll('[data-id]')].map((item) => item.dataset.id).join(',');
      ids.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const describe = (item, { id, name, size, preview, held }) => {
      item.dataset.id = id;
      item.querySelector('.attachment-name').textContent = name;
      item.querySelector('.attachment-size').textContent = held ?? size;
      if (preview) {
        const picture = Object.assign(document.createElement('img'), { className: 'attachment-picture', src: preview, alt: '' });
        item.querySelector('.attachment > .icon')?.replaceWith(picture);
      }
      item.querySelector('progress')?.remove();
    };
    const removable = (item, name, stop) => {
      let remove = item.querySelector('[data-remove]');
      if (!remove) {
        remove = row.content.querySelector('[data-remove]').cloneNode(true);
        item.append(remove);
      }
      remove.setAttribute('aria-label', says.saysRemove.replace('{0}', name));
      remove.addEventListener('click', () => {
        stop?.();
        const next = item.nextElementSibling?.querySelector('[data-remove]') ?? chooser;
        item.remove();
        note();
        next.focus();
      });
    };
    const add = (files) => {
      status.textContent = '';
      for (const file of files) {
        const item = row.content.firstElementChild.cloneNode(true);
        const progress = Object.assign(document.createElement('progress'), { max: 100, value: 0 });
        item.querySelector('.attachment-name').textContent = file.name;
        item.querySelector('.attachment').append(progress);
        list.append(item);
        const moving = schulhof.upload(says, file, (percent) => { progress.value = percent; });
        removable(item, file.name, moving.stop);
        schulhof.underWay(ids.form, 1);
        moving.done.then((attachment) => {
          describe(item, attachment);
          note();
        }, (reason) => {
          item.remove();
          if (reason.name !== 'AbortError') {
            status.textContent += (status.textContent ? ' ' : '') + file.name + ': ' + reason.message;
          }
        }).finally(() => schulhof.underWay(ids.form, -1));
      }
    };

    for (const item of list.children) {
      removable(item, item.querySelector('.attachment-name').textContent);
    }
    // What a draft has kept is known to the portal for a day
    const listed = new Set([...list.children].map((item) => item.dataset.id));
    const lost = ids.value.split(',').filter((id) => id && !listed.has(id));
    if (lost.length > 0) {
      fetch(`${says.door}?ids=${lost.join(',')}`)
        .then((response) => (response.ok ? response.json() : []))
        .then((attachments) => {
          for (const attachment of attachments) {
            const item = row.content.firstElementChild.cloneNode(true);
            describe(item, attachment);
            list.append(item);
            removable(item, attachment.name);
          }
          note();
        });
    }
    place.querySelector('[data-from-files]')?.addEventListener('click', () => {
      status.textContent = '';
      window.schulhof.ownFiles.attach(says.door, (attachment) => {
        const item = row.content.firstElementChild.cloneNode(true);
        describe(item, attachment);
        list.append(item);
        removable(item, attachment.name);
        note();
      });
    });
    chooser.addEventListener('change', () => {
      add([...chooser.files]);
      chooser.value = '';
    });
    if (chooser.files.length > 0) {
      chooser.dispatchEvent(new Event('change'));
    }
    place.addEventListener('schulhof:files', (event) => add(event.detail));
    for (const type of ['dragover', 'dragleave', 'drop']) {
      place.addEventListener(type, (event) => {
        if (event.dataTransfer.types.includes('Files')) {
          event.preventDefault();
          place.classList.toggle('aimed', type === 'dragover');
          if (type === 'drop') {
            add([...event.dataTransfer.files]);
          }
        }
      });
    }
  };

  const all = () => document.querySelectorAll('[data-upload]').forEach(enhance);
  // After the frame's script, which puts drafts back
  document.addEventListener('DOMContentLoaded', all);
  window.jQuery?.(document).on('pfAjaxComplete', () => setTimeout(all));
})();
