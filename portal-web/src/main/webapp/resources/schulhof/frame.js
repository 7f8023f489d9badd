/* What the frame does beyond plain links and forms. Every page works without it. */
(() => {
  'use strict';

  const root = document.documentElement;

  // Menus are <details>: one at a time, closed by a click beside them or Escape
  const openMenus = () => document.querySelectorAll('.menu[open], .bottom details[open]');
  document.addEventListener('click', (event) => {
    for (const menu of openMenus()) {
      const inside = event.target.closest('.menu-panel, .bottom-sheet');
      if (!menu.contains(event.target) || (inside && event.target.closest('a, button'))) {
        menu.open = false;
      }
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      for (const menu of openMenus()) {
        menu.open = false;
        menu.querySelector('summary').focus();
      }
    } else if (event.key === '/' && !event.target.closest('input, textarea, select, [contenteditable]')) {
      const search = document.querySelector('.page .search input, .bar .search input');
      if (search && search.offsetParent) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    }
  });

  // A line at the top once something takes longer than people take for at once
  let waiting = 0;
  let timer;
  const begin = () => {
    waiting += 1;
    timer ??= setTimeout(() => root.classList.add('busy'), 300);
  };
  const end = () => {
    waiting = Math.max(0, waiting - 1);
    if (waiting === 0) {
      clearTimeout(timer);
      timer = undefined;
      root.classList.remove('busy');
    }
  };
  addEventListener('pageshow', () => { waiting = 0; end(); });
  document.addEventListener('submit', (event) => setTimeout(() => {
    if (!event.defaultPrevented && !event.target.matches('[data-download]')) {
      begin();
    }
  }));

  // An error page that answers ajax goes into the page, which keeps what was typed
  const showProblem = (html, status) => {
    const place = document.getElementById('problems');
    if (!place) {
      return;
    }
    if (status === 401) {
      location.reload();
      return;
    }
    const problem = new DOMParser().parseFromString(html || '', 'text/html').querySelector('[data-problem]');
    place.replaceChildren(...(problem ? [document.importNode(problem, true)] : []));
    place.scrollIntoView({ block: 'center' });
  };
  const clearProblem = () => document.getElementById('problems')?.replaceChildren();

  // PrimeFaces leaves a button disabled whose request was refused; here the page stays, and can go on
  const revive = () => {
    for (const button of document.querySelectorAll('button.ui-state-loading')) {
      button.disabled = false;
      button.removeAttribute('aria-disabled');
      button.classList.remove('ui-state-loading', 'ui-state-disabled');
    }
  };

  if (window.jQuery) {
    const page = window.jQuery(document);
    page.on('pfAjaxSend', begin);
    page.on('pfAjaxComplete', (event, xhr, settings, args) => {
      end();
      if (!args) {
        revive();
      }
    });
    page.on('pfAjaxSuccess', clearProblem);
    page.on('pfAjaxError', (event, xhr) => showProblem(xhr.responseText, xhr.status));
  }
  const faces = window.faces;
  if (faces?.ajax) {
    faces.ajax.addOnEvent((data) => {
      if (data.status === 'begin') {
        begin();
      } else if (data.status === 'complete') {
        end();
      } else {
        clearProblem();
      }
    });
    faces.ajax.addOnError((data) => showProblem(data.responseText, data.responseCode));
  }

  // <form data-draft="name"> keeps what was typed until it is sent
  for (const form of document.querySelectorAll('form[data-draft]')) {
    const name = `draft:${location.pathname}:${form.dataset.draft}`;
    const fields = () => [...form.elements].filter((field) =>
      field.name && !field.name.includes('jakarta.faces') && !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type));
    const kept = JSON.parse(sessionStorage.getItem(name) ?? '{}');
    for (const field of fields()) {
      if (field.name in kept && field.value === field.defaultValue) {
        field.value = kept[field.name];
      }
    }
    form.addEventListener('input', () => {
      sessionStorage.setItem(name, JSON.stringify(Object.fromEntries(fields().map((field) => [field.name, field.value]))));
    });
    form.addEventListener('submit', () => sessionStorage.removeItem(name));
  }

  // <form data-nonce> is sent again, for a page that is not shown: PrimeFaces' script has put the nonce of this one in
  for (const form of document.querySelectorAll('form[data-nonce]')) {
    form.addEventListener('formdata', ({ formData }) => formData.set('primefaces.nonce', form.dataset.nonce));
  }

  // An input that was refused says so, and by which sentence
  for (const error of document.querySelectorAll('.field-error')) {
    const place = error.closest('.field, .told-field, .way');
    const input = place?.querySelector(':scope > :is(input, textarea), :scope > .editor > textarea') ?? place?.querySelector(':scope > select');
    input?.setAttribute('aria-invalid', 'true');
    if (error.id) {
      input?.setAttribute('aria-describedby', error.id);
    }
  }

  // <input type="password" data-reveal="Show"> can be read while it is typed
  for (const secret of document.querySelectorAll('input[data-reveal]')) {
    const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
    const label = Object.assign(document.createElement('label'), { className: 'check' });
    label.append(box, Object.assign(document.createElement('span'), { textContent: secret.dataset.reveal }));
    secret.after(label);
    box.addEventListener('change', () => { secret.type = box.checked ? 'text' : 'password'; });
  }

  // <select data-submit>, <input data-submit>: a choice that takes effect at once, by the form's <button data-default> if it has one
  document.addEventListener('change', (event) => {
    if (event.target.matches('[data-submit]')) {
      event.target.form.requestSubmit(event.target.form.querySelector('[data-default]'));
    }
  });

  // <div id="part" data-poll> is fetched anew each half second, until it comes without data-poll
  const poll = () => setTimeout(async () => {
    const part = document.querySelector('[data-poll]');
    if (!part) {
      return;
    }
    try {
      const response = await fetch(location.href);
      if (response.redirected) {
        // the session is over, for instance after the portal was started anew
        location.reload();
      } else if (response.ok) {
        const page = new DOMParser().parseFromString(await response.text(), 'text/html');
        const fresh = page.getElementById(part.id);
        if (fresh) {
          part.replaceWith(document.importNode(fresh, true));
        }
      }
    } catch {
      // no network for a moment, or the portal is just being started
    } finally {
      poll();
    }
  }, 500);
  poll();

  // <button data-open="id"> opens a <dialog>, <button data-close> closes it; <button data-print> prints the page
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-print]')) {
      window.print();
    }
    const opener = event.target.closest('[data-open]');
    if (opener) {
      event.preventDefault();
      document.getElementById(opener.dataset.open).showModal();
    }
    event.target.closest('[data-close]')?.closest('dialog, .undo, .toast')?.[event.target.closest('dialog') ? 'close' : 'remove']();
  });

  // What others did: schulhof.toast('text', 'address')
  window.schulhof = {
    problem: showProblem,
    solved: clearProblem,
    toast(text, address) {
      const toast = document.createElement(address ? 'a' : 'div');
      toast.className = 'toast';
      toast.append(Object.assign(document.createElement('span'), { textContent: text }));
      if (address) {
        toast.href = address;
      }
      document.getElementById('afloat').append(toast);
      setTimeout(() => toast.remove(), 6000);
    },
  };

  // Of tabs that are wider than a phone, the one that is open is in view
  for (const tab of document.querySelectorAll('.tabs > [aria-current]')) {
    const tabs = tab.parentElement;
    tabs.scrollLeft = tab.offsetLeft - tabs.offsetLeft + tab.offsetWidth - tabs.clientWidth;
  }

  // The undo bar stays long enough to be read and reached
  for (const undo of document.querySelectorAll('.undo')) {
    setTimeout(() => undo.remove(), 12000);
  }
})();
