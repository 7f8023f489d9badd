/* Makes an editor of the textarea in <div data-editor>, which keeps the text as HTML. Without it the textarea takes plain text. */
(() => {
  'use strict';
  const schulhof = window.schulhof ??= {};
  if (schulhof.edit) {
    return;
  }
  const pm = window.prosemirror;

  // The same elements as the portal allows (org.schulhof.text.Allowed)
  const PICTURE = /^\/a\/[a-z]{2,30}\/\d{1,18}\/(?:picture|preview)$/;
  const LINK = /^(?:https?:\/\/|mailto:)/i;
  const heading = (level) => ({ level });
  const schema = new pm.Schema({
    nodes: {
      doc: { content: 'block+' },
      paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
      blockquote: {
        content: 'block+',
        group: 'block',
        defining: true,
        attrs: { author: { default: null } },
        parseDOM: [{ tag: 'blockquote', getAttrs: (element) => ({ author: element.dataset.author ?? null }) }],
        toDOM: (node) => ['blockquote', node.attrs.author ? { 'data-author': node.attrs.author } : {}, 0],
      },
      heading: {
        content: 'inline*',
        group: 'block',
        defining: true,
        attrs: { level: { default: 3 } },
        parseDOM: [
          ...['h1', 'h2', 'h3'].map((tag) => ({ tag, attrs: heading(3) })),
          ...['h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: heading(4) })),
        ],
        toDOM: (node) => [`h${node.attrs.level}`, 0],
      },
      horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
      code_block: {
        content: 'text*',
        marks: '',
        group: 'block',
        code: true,
        defining: true,
        parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
        toDOM: () => ['pre', ['code', 0]],
      },
      bullet_list: { content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
      ordered_list: {
        content: 'list_item+',
        group: 'block',
        attrs: { start: { default: 1 } },
        parseDOM: [{ tag: 'ol', getAttrs: (element) => ({ start: Number(element.getAttribute('start')) || 1 }) }],
        toDOM: (node) => ['ol', node.attrs.start === 1 ? {} : { start: node.attrs.start }, 0],
      },
      list_item: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
      text: { group: 'inline' },
      image: {
        inline: true,
        group: 'inline',
        draggable: true,
        attrs: { src: {}, alt: { default: '' }, width: { default: null }, height: { default: null } },
        parseDOM: [{
          tag: 'img[src]',
          getAttrs: (element) => PICTURE.test(element.getAttribute('src')) && {
            src: element.getAttribute('src'),
            alt: element.getAttribute('alt') ?? '',
            width: element.getAttribute('width'),
            height: element.getAttribute('height'),
          },
        }],
        toDOM: (node) => ['img', node.attrs],
      },
      mention: {
        inline: true,
        group: 'inline',
        atom: true,
        selectable: false,
        attrs: { person: {}, name: {} },
        parseDOM: [{
          tag: 'span[data-person]',
          getAttrs: (element) => ({ person: element.dataset.person, name: element.textContent.replace(/^@/, '') }),
        }],
        toDOM: (node) => ['span', { 'data-person': node.attrs.person }, `@${node.attrs.name}`],
        leafText: (node) => `@${node.attrs.name}`,
      },
      hard_break: { inline: true, group: 'inline', selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'], leafText: () => '\n' },
    },
    marks: {
      link: {
        attrs: { href: {} },
        inclusive: false,
        parseDOM: [{ tag: 'a[href]', getAttrs: (element) => LINK.test(element.getAttribute('href')) && { href: element.getAttribute('href') } }],
        toDOM: (mark) => ['a', { href: mark.attrs.href }, 0],
      },
      strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
      em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
      underline: { parseDOM: [{ tag: 'u' }, { tag: 'ins' }], toDOM: () => ['u', 0] },
      strike: { parseDOM: [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }], toDOM: () => ['s', 0] },
      code: { parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0], excludes: '_' },
    },
  });
  const { nodes, marks } = schema;
  const parser = pm.DOMParser.fromSchema(schema);
  const serializer = pm.DOMSerializer.fromSchema(schema);

  // As the portal tells what an editor has made from what was typed without one
  const FORMATTED = /^\s*<(?:p|ul|ol|h[1-6]|blockquote|pre|hr|div|img)[\s>/]/i;
  const read = (source) => {
    if (FORMATTED.test(source)) {
      return parser.parse(new DOMParser().parseFromString(source, 'text/html').body);
    }
    const paragraphs = source.trim().split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/).map((text) => {
      const lines = text.split(/\r?\n/).flatMap((line, i) => [...(i > 0 ? [nodes.hard_break.create()] : []), ...(line ? [schema.text(line)] : [])]);
      return nodes.paragraph.create(null, lines);
    });
    return nodes.doc.create(null, paragraphs);
  };
  const write = (doc) => {
    const box = document.createElement('div');
    box.append(serializer.serializeFragment(doc.content));
    let holds = false;
    doc.descendants((node) => { holds ||= (node.isText && node.text.trim() !== '') || node.type === nodes.image || node.type === nodes.mention; });
    return holds ? box.innerHTML : '';
  };
  const seen = (doc) => [...doc.textBetween(0, doc.content.size, '\n')].length;

  const within = (state, type, attrs = {}) => {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth -= 1) {
      const node = $from.node(depth);
      if (node.type === type && Object.entries(attrs).every(([name, value]) => node.attrs[name] === value)) {
        return true;
      }
    }
    return false;
  };
  const hasMark = (state, type) => {
    const { from, to, empty, $from } = state.selection;
    return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type);
  };
  const toggleHeading = (level) => (state, dispatch, view) =>
    (within(state, nodes.heading, { level }) ? pm.setBlockType(nodes.paragraph) : pm.setBlockType(nodes.heading, { level }))(state, dispatch, view);
  const toggleWrap = (type) => (state, dispatch, view) => (within(state, type) ? pm.lift : pm.wrapIn(type))(state, dispatch, view);
  const toggleList = (type) => (state, dispatch, view) =>
    (within(state, type) ? pm.liftListItem(nodes.list_item) : pm.wrapInList(type))(state, dispatch, view);
  const lineBreak = pm.chainCommands(pm.exitCode, (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
    return true;
  });

  const linked = new pm.InputRule(/(?:^|\s)(https?:\/\/[^\s<>"']{1,1000}[^\s<>"'.,:;!?)\]])\s$/, (state, match, start, end) => {
    const from = end - match[0].trimStart().length + 1;
    const address = match[1];
    return state.tr.addMark(from, from + address.length, marks.link.create({ href: address })).insertText(match[0].slice(-1), end);
  });

  schulhof.edit = (place) => {
    const textarea = place.querySelector('textarea');
    const bar = place.querySelector('.editor-bar');
    const status = place.querySelector('.editor-status');
    const linkForm = place.querySelector('.editor-link');
    const address = linkForm.querySelector('input');
    const says = place.dataset;
    const longest = Number(says.editor);
    const label = document.querySelector(`label[for="${CSS.escape(textarea.id)}"]`);
    const content = document.createElement('div');
    content.className = 'input editor-content';
    textarea.after(content);

    const notice = (doc) => {
      const left = longest - seen(doc);
      let text = '';
      if (left < 0) {
        text = says.saysOver.replace('{0}', -left);
      } else if (left <= longest / 10) {
        text = says.saysLeft.replace('{0}', left);
      }
      status.textContent = text;
      status.classList.toggle('over', left < 0);
    };

    // Pictures: uploaded at once, put where the cursor is when they have come
    const insertPictures = async (files) => {
      for (const file of files) {
        schulhof.underWay(textarea.form, 1);
        try {
          const picture = await schulhof.upload(says, file, (percent) => { status.textContent = says.saysMoving.replace('{0}', percent); }).done;
          if (picture.preview) {
            const { preview, name, width, height } = picture;
            const scale = Math.min(1, 960 / Math.max(width, height));
            const image = nodes.image.create({ src: preview, alt: name, width: Math.round(width * scale), height: Math.round(height * scale) });
            view.dispatch(view.state.tr.replaceSelectionWith(image, false).scrollIntoView());
          }
          notice(view.state.doc);
        } catch (reason) {
          status.textContent = reason.message;
          status.classList.add('over');
        } finally {
          schulhof.underWay(textarea.form, -1);
        }
      }
    };
    const take = (files) => {
      const pictures = files.filter((file) => file.type.startsWith('image/') && file.type !== 'image/svg+xml');
      const others = files.filter((file) => !pictures.includes(file));
      if (pictures.length > 0 && says.door) {
        insertPictures(pictures);
      }
      const upload = textarea.form.querySelector('[data-upload]');
      if (others.length > 0 && upload) {
        upload.dispatchEvent(new CustomEvent('schulhof:files', { detail: others }));
      }
      return files.length > 0;
    };

    // Mentions: a list of people below the @ that is being typed
    const people = document.createElement('ul');
    people.className = 'editor-people';
    people.id = `${textarea.id}-people`;
    people.setAttribute('role', 'listbox');
    people.setAttribute('aria-label', says.saysPeople);
    people.hidden = true;
    place.append(people);
    let asked = null;
    let chosen = 0;
    let dismissed = -1;
    const typedMention = (state) => {
      const { $from, empty } = state.selection;
      if (!empty || $from.parent.type.spec.code) {
        return null;
      }
      const before = $from.parent.textBetween(0, $from.parentOffset, '\0', '\0');
      const match = /(?:^|[\s(\0])@([\p{L}\p{M}'.-]{0,30}(?: [\p{L}\p{M}'.-]{1,30})?)$/u.exec(before);
      return match && { text: match[1], from: $from.pos - match[1].length - 1, to: $from.pos };
    };
    const hidePeople = () => {
      people.hidden = true;
      view.dom.removeAttribute('aria-activedescendant');
    };
    const choose = (item) => {
      const mention = typedMention(view.state);
      if (mention && item?.dataset.person) {
        const node = nodes.mention.create({ person: item.dataset.person, name: item.dataset.name });
        const spaced = /^\s/.test(view.state.doc.textBetween(mention.to, view.state.doc.resolve(mention.to).end(), '\0', '\0'));
        const tr = view.state.tr.replaceWith(mention.from, mention.to, spaced ? [node] : [node, schema.text(' ')]);
        if (spaced) {
          tr.setSelection(pm.TextSelection.create(tr.doc, mention.from + node.nodeSize + 1));
        }
        view.dispatch(tr.scrollIntoView());
      }
      hidePeople();
      view.focus();
    };
    const mark = (index) => {
      const items = [...people.querySelectorAll('[role=option]')];
      chosen = items.length ? (index + items.length) % items.length : 0;
      items.forEach((item, i) => item.setAttribute('aria-selected', String(i === chosen)));
      items[chosen]?.scrollIntoView({ block: 'nearest' });
      view.dom.setAttribute('aria-activedescendant', items[chosen]?.id ?? '');
    };
    const showPeople = (found, mention) => {
      people.replaceChildren(...found.map((person, i) => {
        const item = document.createElement('li');
        item.id = `${people.id}-${i}`;
        item.setAttribute('role', 'option');
        Object.assign(item.dataset, { person: person.id, name: person.name });
        item.append(
          Object.assign(document.createElement('span'), { textContent: person.name }),
          Object.assign(document.createElement('small'), { textContent: person.account }),
        );
        return item;
      }));
      people.hidden = false;
      const at = view.coordsAtPos(mention.from);
      const box = place.getBoundingClientRect();
      people.style.top = `${at.bottom - box.top + 4}px`;
      people.style.left = `${Math.max(0, Math.min(at.left - box.left, box.width - people.offsetWidth))}px`;
      mark(0);
    };
    let waiting;
    const askPeople = (state) => {
      const mention = typedMention(state);
      if (!mention || mention.from === dismissed) {
        asked = null;
        if (!mention) {
          dismissed = -1;
        }
        hidePeople();
        return;
      }
      if (asked === mention.text) {
        return;
      }
      asked = mention.text;
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        try {
          const response = await fetch(`${says.people}?q=${encodeURIComponent(mention.text)}`, { headers: { Accept: 'application/json' } });
          const found = response.ok && !response.redirected ? await response.json() : [];
          const now = typedMention(view.state);
          if (now?.text === mention.text && found.length > 0) {
            showPeople(found, now);
          } else {
            hidePeople();
          }
        } catch {
          hidePeople();
        }
      }, 150);
    };
    const mentionKeys = {
      ArrowDown: () => mark(chosen + 1),
      ArrowUp: () => mark(chosen - 1),
      Enter: () => choose(people.querySelector('[aria-selected=true]')),
      Tab: () => choose(people.querySelector('[aria-selected=true]')),
      Escape: () => { dismissed = typedMention(view.state)?.from ?? -1; hidePeople(); },
    };
    people.addEventListener('mousedown', (event) => {
      event.preventDefault();
      choose(event.target.closest('[role=option]'));
    });

    // Links
    const openLink = () => {
      linkForm.hidden = false;
      const { $from } = view.state.selection;
      address.value = marks.link.isInSet($from.marks())?.attrs.href ?? marks.link.isInSet($from.nodeAfter?.marks ?? [])?.attrs.href ?? '';
      address.focus();
      address.select();
      return true;
    };
    const closeLink = () => {
      linkForm.hidden = true;
      view.focus();
    };
    const linkRange = (state) => {
      const { from, to, empty, $from } = state.selection;
      if (!empty) {
        return { from, to };
      }
      let start = $from.pos;
      let end = $from.pos;
      $from.parent.forEach((node, offset) => {
        const at = $from.start() + offset;
        if (marks.link.isInSet(node.marks) && at <= $from.pos && at + node.nodeSize >= $from.pos) {
          start = Math.min(start, at);
          end = Math.max(end, at + node.nodeSize);
        }
      });
      return { from: start, to: end };
    };
    const applyLink = () => {
      let href = address.value.trim();
      if (href && !LINK.test(href)) {
        href = /^[^\s/@]+@[^\s/@]+\.[^\s/@]+$/.test(href) ? `mailto:${href}` : `https://${href}`;
      }
      const { from, to } = linkRange(view.state);
      const tr = view.state.tr.removeMark(from, to, marks.link);
      if (href && from === to) {
        tr.replaceSelectionWith(schema.text(address.value.trim(), [marks.link.create({ href })]), false);
      } else if (href) {
        tr.addMark(from, to, marks.link.create({ href }));
      }
      view.dispatch(tr);
      closeLink();
    };
    linkForm.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target === address) {
        event.preventDefault();
        applyLink();
      } else if (event.key === 'Escape') {
        event.stopPropagation();
        closeLink();
      }
    });
    linkForm.addEventListener('click', (event) => {
      const act = event.target.closest('[data-link]')?.dataset.link;
      if (act === 'remove') {
        address.value = '';
      }
      if (act) {
        applyLink();
      }
    });

    const acts = {
      undo: () => pm.undo(view.state, view.dispatch),
      redo: () => pm.redo(view.state, view.dispatch),
      link: openLink,
      mention: () => {
        const { $from } = view.state.selection;
        const before = $from.parent.textBetween(0, $from.parentOffset, '\0', '\0');
        view.dispatch(view.state.tr.insertText(before && !/\s$/.test(before) ? ' @' : '@'));
      },
      picture: () => {
        const chooser = Object.assign(document.createElement('input'), { type: 'file', accept: 'image/jpeg,image/png,image/gif,image/*', multiple: true });
        chooser.addEventListener('change', () => take([...chooser.files]));
        chooser.click();
      },
      more: () => {
        const open = bar.classList.toggle('open');
        bar.querySelector('[data-act=more]').setAttribute('aria-expanded', String(open));
      },
    };
    const commandOf = (button) => {
      const { mark: markName, list, wrap, heading: level } = button.dataset;
      if (markName) {
        return pm.toggleMark(marks[markName]);
      }
      if (list) {
        return toggleList(nodes[list]);
      }
      if (wrap) {
        return toggleWrap(nodes[wrap]);
      }
      return level ? toggleHeading(Number(level)) : null;
    };
    const isOn = (button, state) => {
      const { mark: markName, list, wrap, heading: level, act } = button.dataset;
      if (markName) {
        return hasMark(state, marks[markName]);
      }
      if (list || wrap) {
        return within(state, nodes[list ?? wrap]);
      }
      return level ? within(state, nodes.heading, { level: Number(level) }) : act === 'link' && hasMark(state, marks.link);
    };
    const buttons = [...bar.querySelectorAll('button')];
    const showState = (state) => {
      for (const button of buttons) {
        if (button.hasAttribute('aria-pressed')) {
          button.setAttribute('aria-pressed', String(isOn(button, state)));
        }
      }
    };
    bar.addEventListener('mousedown', (event) => event.preventDefault());
    bar.addEventListener('click', (event) => {
      const button = event.target.closest('button');
      if (!button) {
        return;
      }
      const command = commandOf(button);
      if (command) {
        command(view.state, view.dispatch, view);
      } else {
        acts[button.dataset.act]();
      }
      if (linkForm.hidden) {
        view.focus();
      }
    });
    // One stop for the tab key; arrows go from button to button
    const visible = () => buttons.filter((button) => button.offsetParent);
    const stopAt = (button) => buttons.forEach((one) => { one.tabIndex = one === button ? 0 : -1; });
    stopAt(buttons[0]);
    bar.addEventListener('focusin', (event) => stopAt(event.target.closest('button')));
    bar.addEventListener('keydown', (event) => {
      const all = visible();
      const at = all.indexOf(event.target.closest('button'));
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
      if (to !== undefined) {
        event.preventDefault();
        all[(to + all.length) % all.length].focus();
      }
    });

    const keep = (doc) => {
      textarea.value = write(doc);
      textarea.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const attributes = { role: 'textbox', 'aria-multiline': 'true', 'aria-controls': people.id, 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', class: 'written' };
    if (label) {
      label.id ||= `${textarea.id}-label`;
      attributes['aria-labelledby'] = label.id;
    }
    const view = new pm.EditorView(content, {
      state: pm.EditorState.create({
        doc: read(textarea.value),
        plugins: [
          pm.inputRules({
            rules: [
              pm.wrappingInputRule(/^\s*([-*])\s$/, nodes.bullet_list),
              pm.wrappingInputRule(/^(\d{1,3})[.)]\s$/, nodes.ordered_list, (match) => ({ start: Number(match[1]) })),
              pm.wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
              pm.textblockTypeInputRule(/^```$/, nodes.code_block),
              linked,
            ],
          }),
          new pm.Plugin({ props: { handleKeyDown: (_, event) => {
            if (people.hidden || !mentionKeys[event.key] || !people.querySelector('[role=option]')) {
              return false;
            }
            mentionKeys[event.key]();
            return true;
          } } }),
          pm.keymap({
            'Mod-b': pm.toggleMark(marks.strong),
            'Mod-i': pm.toggleMark(marks.em),
            'Mod-u': pm.toggleMark(marks.underline),
            'Mod-k': openLink,
            'Mod-z': pm.undo,
            'Mod-y': pm.redo,
            'Mod-Shift-z': pm.redo,
            'Shift-Enter': lineBreak,
            'Mod-Enter': lineBreak,
            Enter: pm.splitListItem(nodes.list_item),
            'Mod-]': pm.sinkListItem(nodes.list_item),
            'Mod-[': pm.liftListItem(nodes.list_item),
            Backspace: pm.undoInputRule,
            'Alt-F10': () => { visible().find((button) => button.tabIndex === 0)?.focus(); return true; },
          }),
          pm.keymap(pm.baseKeymap),
          pm.history(),
          pm.dropCursor({ class: 'editor-drop', color: false }),
          pm.gapCursor(),
        ],
      }),
      attributes: () => ({
        ...attributes,
        ...(textarea.hasAttribute('aria-invalid') ? { 'aria-invalid': 'true', 'aria-describedby': textarea.getAttribute('aria-describedby') ?? '' } : {}),
      }),
      dispatchTransaction(transaction) {
        const state = view.state.apply(transaction);
        view.updateState(state);
        showState(state);
        askPeople(state);
        if (transaction.docChanged) {
          keep(state.doc);
          notice(state.doc);
        }
      },
      // Styles and handlers would only be complained about by the policy; one program wraps all in a bold that is none
      transformPastedHTML: (html) => html
        .replace(/<b\b[^>]*font-weight:\s*normal[^>]*>/gi, '')
        .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(?:on[a-z]+|style)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '')),
      handlePaste: (_, event) => {
        const files = [...(event.clipboardData?.files ?? [])];
        // programs put a picture of the text beside the text itself
        if (files.length > 0 && !event.clipboardData.types.includes('text/html')) {
          return take(files);
        }
        const text = event.clipboardData?.getData('text/plain').trim() ?? '';
        if (/^https?:\/\/\S+$/.test(text) && !view.state.selection.empty) {
          const { from, to } = view.state.selection;
          view.dispatch(view.state.tr.addMark(from, to, marks.link.create({ href: text })));
          return true;
        }
        return false;
      },
      handleDrop: (_, event, __, moved) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (moved || files.length === 0) {
          return false;
        }
        event.preventDefault();
        return take(files);
      },
      handleDOMEvents: { blur: () => { setTimeout(hidePeople, 100); return false; } },
    });
    // Links do not lead away from what is being written
    content.addEventListener('click', (event) => {
      if (event.target.closest('a')) {
        event.preventDefault();
      }
    });
    content.addEventListener('mousedown', (event) => {
      if (event.target === content) {
        event.preventDefault();
        view.focus();
      }
    });
    label?.addEventListener('click', (event) => {
      event.preventDefault();
      view.focus();
    });
    textarea.addEventListener('focus', () => view.focus());
    bar.hidden = false;
    textarea.tabIndex = -1;
    place.classList.add('ready');
    showState(view.state);
    notice(view.state.doc);
    if (textarea.autofocus || document.activeElement === textarea) {
      view.focus();
    }
    return view;
  };

  const all = () => document.querySelectorAll('.editor[data-editor]:not(.ready)').forEach((place) => schulhof.edit(place));
  // After the frame's script, which puts drafts back
  document.addEventListener('DOMContentLoaded', all);
  window.jQuery?.(document).on('pfAjaxComplete', () => setTimeout(all));
})();
