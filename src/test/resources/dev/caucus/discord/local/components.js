// Draws embeds and components, and says what was operated.

import { element, markdown } from './markdown.js';

export function embed(json, nameOf) {
  const box = element('div', 'embed said');
  if (json.color) box.style.borderLeftColor = colour(json.color);
  if (json.author) box.append(element('small', '', json.author.name));
  if (json.title) {
    const title = element(json.url ? 'a' : 'strong', '', json.title);
    if (json.url) title.href = json.url;
    box.append(element('p', '', title));
  }
  if (json.description) box.append(markdown(json.description, nameOf));
  const fields = (json.fields ?? []).map((field) =>
    element('div', field.inline ? '' : 'wide', element('strong', '', field.name), markdown(field.value, nameOf)));
  if (fields.length) box.append(element('div', 'fields', ...fields));
  if (json.footer) box.append(element('small', '', json.footer.text));
  return box;
}

export function component(json, nameOf, operate) {
  const inner = () => (json.components ?? []).map((each) => component(each, nameOf, operate));
  switch (json.type) {
    case 1: return element('div', 'row said', ...inner());
    case 2: return button(json, operate);
    case 3: return select(json, operate);
    case 9: return element('div', 'section said', element('div', '', ...inner()), component(json.accessory, nameOf, operate));
    case 10: return markdown(json.content, nameOf);
    case 11: return element('span', 'note', 'picture: ' + (json.description ?? json.media?.url ?? ''));
    case 12: return element('div', 'gallery', ...json.items.map(picture));
    case 13: return download(json.file.url);
    case 14: return element('hr', json.divider === false ? 'separator bare' : 'separator');
    case 17: {
      const box = element('div', 'container said', ...inner());
      if (json.accent_color) box.style.borderLeftColor = colour(json.accent_color);
      return box;
    }
    default: return element('div', 'note', 'component ' + json.type);
  }
}

// Files are where the page itself finds them.
function stored(url) {
  return url.replace('https://cdn.invalid/', 'cdn/');
}

function picture(item) {
  const made = element('img');
  made.src = stored(item.media.url);
  made.alt = item.description ?? '';
  made.title = made.alt;
  return made;
}

function download(url) {
  const made = element('a', 'file', '🗎 ' + url.split('/').at(-1));
  made.href = stored(url);
  made.download = url.split('/').at(-1);
  return element('div', 'said', made);
}

function colour(number) {
  return '#' + number.toString(16).padStart(6, '0');
}

function button(json, operate) {
  const label = [json.emoji?.name, json.label].filter(Boolean).join(' ');
  if (json.style === 5) {
    const link = element('a', 'link', label + ' ↗');
    link.href = json.url;
    link.rel = 'noreferrer';
    link.target = '_blank';
    return link;
  }
  const made = element('button', 's' + json.style, label);
  made.type = 'button';
  made.disabled = Boolean(json.disabled);
  made.onclick = () => operate({ what: 'click', name: json.custom_id });
  return made;
}

export function options(json) {
  const made = element('select');
  made.multiple = (json.max_values ?? 1) > 1;
  made.disabled = Boolean(json.disabled);
  if (!made.multiple) {
    const placeholder = new Option(json.placeholder ?? 'Make a selection', '', true, true);
    placeholder.disabled = true;
    made.add(placeholder);
  }
  for (const option of json.options ?? []) {
    const text = option.label + (option.description ? ' — ' + option.description : '');
    made.add(new Option(text, option.value, option.default, option.default));
  }
  return made;
}

function select(json, operate) {
  const made = options(json);
  made.setAttribute('aria-label', json.placeholder ?? 'Menu');
  // Of several, the choice is made as one leaves the menu.
  made[made.multiple ? 'onblur' : 'onchange'] = () => operate({
    what: 'choose',
    name: json.custom_id,
    values: [...made.selectedOptions].map((option) => option.value),
  });
  return made;
}

/** The parts of a form: each with its label, and a function that reads what was entered. */
export function inputs(json, nameOf) {
  return (json.components ?? []).map((part) => {
    if (part.type === 10) return { drawn: markdown(part.content, nameOf) };
    const input = part.type === 1 ? part.components[0] : part.component;
    if (input.type === 22) return boxes(part, input);
    const drawn = input.type === 4 ? written(input) : options(input);
    const label = element('label', '', part.label ?? input.label ?? '', part.description ? element('small', '', part.description) : null, drawn);
    const value = () => (drawn.multiple ? [...drawn.selectedOptions].map((each) => each.value).join(',') : drawn.value);
    return { drawn: label, customId: input.custom_id, value };
  });
}

function boxes(part, input) {
  const drawn = element('fieldset', '', element('legend', '', part.label), part.description ? element('small', '', part.description) : null,
    ...input.options.map((option) => {
      const box = element('input');
      box.type = 'checkbox';
      box.value = option.value;
      box.checked = Boolean(option.default);
      return element('label', 'box', box, ' ' + option.label + (option.description ? ' — ' + option.description : ''));
    }));
  const value = () => [...drawn.querySelectorAll('input:checked')].map((each) => each.value).join(',');
  return { drawn, customId: input.custom_id, value };
}

function written(input) {
  const made = element(input.style === 2 ? 'textarea' : 'input');
  made.required = input.required !== false;
  made.maxLength = input.max_length ?? 4000;
  made.minLength = input.min_length ?? 0;
  made.placeholder = input.placeholder ?? '';
  made.value = input.value ?? '';
  return made;
}
