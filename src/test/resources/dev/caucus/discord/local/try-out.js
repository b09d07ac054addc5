// A chat in a browser: shows what one person sees, and sends what the person does.

import { element, markdown } from './markdown.js';
import { component, embed, inputs } from './components.js';

const at = (id) => document.getElementById(id);
const opened = new URLSearchParams(location.hash.slice(1));
let as = opened.get('as') ?? 'Ann';
let channel = opened.get('channel') ?? 'general';
let state = null;
let drawn = '';
let replying = null;

async function refresh() {
  const query = new URLSearchParams({ as, channel });
  const answer = await fetch('state?' + query);
  const text = await answer.text();
  if (text !== drawn && !document.activeElement?.matches('#messages select')) {
    drawn = text;
    state = JSON.parse(text);
    channel = state.channel;
    draw();
  }
}

function draw() {
  at('guild').textContent = state.guild;
  at('connected').textContent = state.connected ? '● Caucus is online' : '○ Caucus is offline';
  at('as').replaceChildren(...state.people.map((person) =>
    new Option(person.global_name, person.global_name, false, person.global_name === as)));
  at('channels').replaceChildren(...state.channels.map(channelButton));
  const here = state.channels.find((each) => each.id === channel);
  at('title').textContent = title(here) + (here.closed ? ' — Caucus cannot see this channel' : here.silent ? ' — Caucus cannot write here' : '');
  const list = at('messages');
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
  list.replaceChildren(...state.messages.map(message));
  if (atEnd) list.scrollTop = list.scrollHeight;
}

function title(each) {
  return ({ TEXT: '# ', THREAD: '⌥ ', DIRECT: '@ ' })[each.kind] + each.name;
}

function channelButton(each) {
  const button = element('button', each.kind === 'THREAD' ? 'thread' : '', title(each));
  if (each.id === channel) button.setAttribute('aria-current', 'true');
  button.onclick = () => { channel = each.id; refresh(); };
  return button;
}

function nameOf(id) {
  const named = [...state.people, state.bot].find((user) => user.id === id);
  return named ? named.global_name ?? named.username : state.channels.find((each) => each.id === id)?.name ?? id;
}

function message(json) {
  const name = nameOf(json.author.id);
  const avatar = element('span', 'avatar', name[0]);
  avatar.style.background = json.author.bot ? '#5865f2' : '#3ba55c';
  const head = element('div', '',
    element('span', 'who', name),
    json.author.bot ? element('span', 'badge', 'APP') : null,
    element('time', 'when', new Date(json.timestamp).toLocaleTimeString('en-GB')),
    json.edited_timestamp && !(json.flags & 128) ? element('span', 'edited', '(edited)') : null);
  const operate = (deed) => act({ ...deed, message: json.id });
  const body = element('div', '', reference(json), head,
    json.flags & 128 ? element('p', 'note', 'Caucus is thinking…') : markdown(json.content, nameOf),
    ...json.embeds.map((each) => embed(each, nameOf)),
    ...json.components.map((each) => component(each, nameOf, operate)),
    // In messages of components only what a component shows is seen.
    ...(json.flags & 32768 ? [] : json.attachments).map((each) => element('p', 'note', 'file: ' + each.filename)),
    json.ephemeral ? element('p', 'note', 'Only you can see this') : null);
  return element('li', 'message' + (json.ephemeral ? ' ephemeral' : ''), avatar, body, json.ephemeral ? null : menu(json));
}

function reference(json) {
  const used = json.interaction_metadata;
  if (used && json.type === 20) return element('div', 'reference', `╭ ${nameOf(used.user.id)} used a command`);
  const replied = json.referenced_message;
  return replied
    ? element('div', 'reference', `╭ @${nameOf(replied.author.id)} `, oneLine(replied.content))
    : null;
}

function oneLine(text) {
  return text.replace(/<[@#]&?!?(\d+)>/g, (all, id) => '@' + nameOf(id)).replaceAll('\n', ' ').slice(0, 80);
}

function menu(json) {
  const entry = (label, done) => {
    const button = element('button', '', label);
    button.onclick = done;
    return button;
  };
  const uses = state.commands.filter((command) => command.type === 3);
  return element('div', 'menu',
    entry('Reply', () => { replying = json.id; at('replying').hidden = false; at('replying').textContent = 'Replying to ' + nameOf(json.author.id); at('text').focus(); }),
    entry('Thread', () => act({ what: 'thread', message: json.id, text: json.content.slice(0, 40) || 'Thread' })),
    ...uses.map((command) => entry(command.name, () => act({ what: 'use', name: command.name, message: json.id }))));
}

async function act(deed) {
  at('problem').textContent = '';
  const answer = await fetch('do', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ as, channel, ...deed }),
  });
  const outcome = await answer.json();
  if (!outcome.ok && deed.what !== 'type') at('problem').textContent = outcome.error;
  if (outcome.form) showForm(outcome.form);
  document.activeElement?.matches('#messages select') && document.activeElement.blur();
  refresh();
  return outcome;
}

function showForm(form) {
  const dialog = at('modal');
  const parts = inputs(form, nameOf);
  const cancel = element('button', '', 'Cancel');
  cancel.type = 'button';
  cancel.onclick = () => dialog.close();
  const filled = element('form', '', element('h2', '', form.title), ...parts.map((part) => part.drawn),
    element('div', 'ends', cancel, element('button', 'primary', 'Submit')));
  filled.onsubmit = (event) => {
    event.preventDefault();
    dialog.close();
    const values = Object.fromEntries(parts.filter((part) => part.value).map((part) => [part.customId, part.value()]));
    act({ what: 'submit', form: form.id, values });
  };
  dialog.replaceChildren(filled);
  dialog.showModal();
}

// What is typed after a slash: the command with its part, and its options by name or the first one.
function parse(text) {
  const words = text.slice(1).split(' ');
  const command = state.commands.find((each) => each.type === 1 && each.name === words[0]);
  if (!command) return null;
  const part = command.options.find((each) => each.type === 1 && each.name === words[1]);
  const name = '/' + words.slice(0, part ? 2 : 1).join(' ');
  const options = (part ?? command).options ?? [];
  const rest = text.slice(name.length + 1);
  const values = {};
  const named = options.map((each) => each.name).join('|');
  const found = named ? [...rest.matchAll(new RegExp(`(?:^|\\s)(${named}):\\s*(.*?)(?=\\s(?:${named}):|$)`, 'g'))] : [];
  found.forEach((each) => { values[each[1]] = each[2]; });
  if (!found.length && rest.trim() && options.length) values[options[0].name] = rest;
  return { name, options, values };
}

async function suggest() {
  const text = at('text').value;
  if (!text.startsWith('/')) return offer([]);
  const call = parse(text);
  if (!call || !text.includes(' ')) {
    return offer(state.commands.filter((each) => each.type === 1).flatMap((each) => {
      const parts = each.options.filter((option) => option.type === 1);
      return parts.length ? parts.map((part) => [`/${each.name} ${part.name}`, part.description]) : [[`/${each.name}`, each.description]];
    }).filter(([name]) => name.startsWith(text)).map(([name, about]) => ({ label: name, about, text: name + ' ' })));
  }
  const open = call.options.filter((option) => option.autocomplete && option.name in call.values).at(-1);
  if (!open) {
    return offer(call.options.filter((option) => !(option.name in call.values)).map((option) =>
      ({ label: option.name + ':', about: option.description, text: text.trimEnd() + ` ${option.name}: ` })));
  }
  const outcome = await act({ what: 'type', name: call.name, option: open.name, text: call.values[open.name] });
  if (at('text').value !== text) return;
  offer((outcome.choices ?? []).map((choice) =>
    ({ label: choice.name, about: open.name, text: `${call.name} ${open.name}: ${choice.value}` })));
}

function offer(suggestions) {
  at('suggestions').replaceChildren(...suggestions.map((each) => {
    const button = element('button', '', each.label, element('small', '', each.about ?? ''));
    button.onclick = () => { at('text').value = each.text; at('text').focus(); at('suggestions').replaceChildren(); if (each.text.endsWith(' ')) suggest(); };
    return button;
  }));
}

at('text').oninput = suggest;
at('as').onchange = () => { as = at('as').value; channel = 'general'; refresh(); };
at('composer').onsubmit = (event) => {
  event.preventDefault();
  const text = at('text').value.trim();
  if (!text) return;
  const call = text.startsWith('/') ? parse(text) : null;
  at('text').value = '';
  offer([]);
  if (call) act({ what: 'run', name: call.name, values: call.values });
  else act(replying ? { what: 'reply', message: replying, text } : { what: 'say', text });
  replying = null;
  at('replying').hidden = true;
};

setInterval(refresh, 500);
refresh();
