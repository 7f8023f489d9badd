/* What the address book does beyond plain links and forms. Every page works without it. */
(() => {
  'use strict';

  const wide = matchMedia('(min-width: 1100px)');
  let latest = 0;

  // Takes one part of another page into this one; a later wish overtakes an earlier one
  const take = async (address, part) => {
    const wish = ++latest;
    document.documentElement.classList.toggle('busy', true);
    try {
      const answer = await fetch(address, { headers: { Accept: 'text/html' } });
      const html = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = html.getElementById(part);
      if (wish !== latest) {
        return false;
      }
      if (!answer.ok || !fresh) {
        location.assign(address);
        return false;
      }
      document.getElementById(part).replaceWith(document.importNode(fresh, true));
      return true;
    } finally {
      if (wish === latest) {
        document.documentElement.classList.toggle('busy', false);
      }
    }
  };

  // <form data-live="part"> searches as you type; the address follows, so that reload and back find the same
  for (const form of document.querySelectorAll('form[data-live]')) {
    let pause;
    const input = form.querySelector('input[type="search"]');
    const search = async () => {
      const address = new URL(location.href.split(/[?#]/)[0]);
      if (input.value.trim()) {
        address.searchParams.set('q', input.value.trim());
      }
      if (await take(address, form.dataset.live)) {
        history.replaceState(null, '', address);
      }
    };
    input.addEventListener('input', () => {
      clearTimeout(pause);
      pause = setTimeout(search, 200);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(pause);
      search();
    });
  }

  // <a data-detail> shows what it leads to beside the list, where there is room
  document.addEventListener('click', async (event) => {
    const link = event.target.closest('a[data-detail]');
    if (!link || !wide.matches || !document.getElementById('detail') || event.metaKey || event.ctrlKey || event.shiftKey || event.button) {
      return;
    }
    event.preventDefault();
    if (await take(link.href, 'detail')) {
      document.querySelector('a[data-detail][aria-current]')?.removeAttribute('aria-current');
      link.setAttribute('aria-current', 'true');
      document.querySelector('.split')?.classList.replace('shows-list', 'shows-detail');
      history.pushState(null, '', link.href);
      document.getElementById('detail').focus({ preventScroll: true });
    }
  });
  addEventListener('popstate', () => location.reload());

  // <input type="file" data-preview> shows the photo that was chosen before it is sent
  document.addEventListener('change', (event) => {
    const input = event.target.closest('input[data-preview]');
    const file = input?.files[0];
    if (file) {
      const image = Object.assign(new Image(), { src: URL.createObjectURL(file), alt: '' });
      input.closest('.' + input.dataset.preview).querySelector('.avatar').replaceChildren(image);
    }
  });
})();
