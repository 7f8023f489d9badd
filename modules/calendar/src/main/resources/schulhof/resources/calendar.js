/* Moves entries by drag and drop where there is a mouse and begins a day where school does. It works without it. */
(() => {
  'use strict';

  const QUARTER = 15;
  const form = document.getElementById('move');
  let dragged = null;

  const field = (name) => document.getElementById(`move:${name}`);
  const pad = (number) => String(number).padStart(2, '0');

  // In which quarter of an hour of its column something was dropped, by the upper edge of what is dragged
  const time = (column, y) => {
    const box = column.getBoundingClientRect();
    const quarter = Math.max(0, Math.min(95, Math.floor(((y - dragged.grip - box.top) / box.height) * 96 + 0.5)));
    return `${pad(Math.floor((quarter * QUARTER) / 60))}:${pad((quarter * QUARTER) % 60)}`;
  };

  const start = (target, y) => {
    if (target.dataset.hours) {
      return `${target.dataset.day}T${time(target, y)}`;
    }
    const wholeDay = dragged.event.dataset.allDay === 'true' || target.classList.contains('grid-whole');
    return wholeDay ? target.dataset.day : `${target.dataset.day}T${dragged.event.dataset.start.split('T')[1]}`;
  };

  // The day begins where school does
  document.querySelectorAll('[data-from]').forEach((scroll) => {
    const column = scroll.querySelector('[data-hours]');
    if (column) {
      scroll.scrollTop = (column.getBoundingClientRect().height * Number(scroll.dataset.from)) / 24;
    }
  });

  const leave = () => document.querySelectorAll('[data-day].over').forEach((one) => one.classList.remove('over'));

  document.addEventListener('dragstart', (event) => {
    const entry = event.target.closest?.('.event[draggable="true"]');
    if (!entry || !form) {
      return;
    }
    dragged = { event: entry, grip: event.clientY - entry.getBoundingClientRect().top };
    entry.classList.add('dragged');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', entry.textContent.trim());
  });

  document.addEventListener('dragover', (event) => {
    const target = dragged && event.target.closest('[data-day]');
    if (target) {
      event.preventDefault();
      leave();
      target.classList.add('over');
    }
  });

  document.addEventListener('drop', (event) => {
    const target = dragged && event.target.closest('[data-day]');
    if (!target) {
      return;
    }
    event.preventDefault();
    field('entry').value = dragged.event.dataset.id;
    field('key').value = dragged.event.dataset.key;
    field('start').value = start(target, event.clientY);
    field('go').click();
  });

  document.addEventListener('dragend', () => {
    leave();
    dragged?.event.classList.remove('dragged');
    dragged = null;
  });
})();
