/* What a topic does beyond plain links and forms. It works without it. */
(() => {
  'use strict';

  // The post that the address names, or else the first that is new
  const target = document.querySelector('.post.target') ?? (new URLSearchParams(location.search).has('new') ? document.querySelector('.post.new') : null);
  if (target && !location.hash) {
    target.scrollIntoView({ block: 'start' });
  }
})();
