/* Copies an address, where the browser lets pages do so. */
(() => {
  'use strict';
  document.querySelectorAll('[data-copies]').forEach((button) => {
    if (!navigator.clipboard) {
      return;
    }
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent);
      button.querySelector('span').textContent = button.dataset.says;
    });
  });
})();
