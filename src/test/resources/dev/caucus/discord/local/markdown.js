// The part of Discord's markdown that a bot writes, as elements; text never becomes markup.

export function element(name, classes = '', ...children) {
  const made = document.createElement(name);
  if (classes) made.className = classes;
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export function markdown(text, nameOf) {
  const whole = element('div', 'said');
  text.split(/(```(?:[\w+-]*\n)?[\s\S]*?```)/).forEach((part) => {
    const code = part.match(/^```(?:[\w+-]*\n)?([\s\S]*?)```$/);
    if (code) {
      whole.append(element('pre', '', element('code', '', code[1].replace(/\n$/, ''))));
    } else {
      lines(part.replace(/^\n|\n$/g, ''), nameOf, whole);
    }
  });
  return whole;
}

const KINDS = [
  [/^(#{1,3}) (.+)$/, (found, inner) => element('h' + found[1].length, '', inner(found[2]))],
  [/^-# (.+)$/, (found, inner) => element('p', '', element('small', '', inner(found[1])))],
  [/^> (.*)$/, (found, inner) => element('blockquote', '', inner(found[1]))],
  [/^\s*[-*] (.+)$/, (found, inner) => element('ul', '', element('li', '', inner(found[1])))],
  [/^\s*(\d+)\. (.+)$/, (found, inner) => {
    const list = element('ol', '', element('li', '', inner(found[2])));
    list.start = Number(found[1]);
    return list;
  }],
];

function lines(text, nameOf, whole) {
  if (!text) return;
  const inner = (part) => inline(part, nameOf);
  let paragraph = null;
  for (const line of text.split('\n')) {
    const kind = KINDS.find(([pattern]) => pattern.test(line));
    if (kind) {
      whole.append(kind[1](line.match(kind[0]), inner));
      paragraph = null;
    } else if (paragraph) {
      paragraph.append('\n', inner(line));
    } else {
      paragraph = element('p', '', inner(line));
      whole.append(paragraph);
    }
  }
}

const MARKS = [
  [/\\([^\w\s])/, (found) => found[1]],
  [/``(.+?)``|`([^`]+)`/, (found) => element('code', '', found[1] ?? found[2])],
  [/\[([^\]]+)\]\(<?(https?:\/\/[^\s)>]+)>?\)/, (found, inner) => link(found[2], inner(found[1]))],
  [/<(https?:\/\/[^\s>]+)>/, (found) => link(found[1], found[1])],
  [/https?:\/\/[^\s<>)\]]+/, (found) => link(found[0], found[0])],
  [/<@!?(\d+)>|<#(\d+)>|<@&(\d+)>/, (found, inner, nameOf) =>
    element('span', 'mention', (found[2] ? '#' : '@') + nameOf(found[1] ?? found[2] ?? found[3]))],
  [/@(everyone|here)\b/, (found) => element('span', 'mention', found[0])],
  [/<t:(\d+)(?::(\w))?>/, (found) => element('span', 'mention', when(found[1] * 1000, found[2]))],
  [/\*\*([\s\S]+?)\*\*(?!\*)/, (found, inner) => element('strong', '', inner(found[1]))],
  [/__([\s\S]+?)__/, (found, inner) => element('u', '', inner(found[1]))],
  [/~~([\s\S]+?)~~/, (found, inner) => element('s', '', inner(found[1]))],
  [/\|\|([\s\S]+?)\|\|/, (found, inner) => element('span', 'spoiler', inner(found[1]))],
  [/\*(\S(?:[\s\S]*?\S)?)\*/, (found, inner) => element('em', '', inner(found[1]))],
  [/(?<!\w)_(\S(?:[\s\S]*?\S)?)_(?!\w)/, (found, inner) => element('em', '', inner(found[1]))],
];

function when(time, style) {
  if (style !== 'R') return new Date(time).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
  const minutes = Math.round((time - Date.now()) / 60000);
  const format = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
  if (Math.abs(minutes) < 90) return format.format(minutes, 'minute');
  return Math.abs(minutes) < 2880 ? format.format(Math.round(minutes / 60), 'hour') : format.format(Math.round(minutes / 1440), 'day');
}

function inline(text, nameOf) {
  const made = document.createDocumentFragment();
  let rest = text;
  while (rest) {
    const first = MARKS.map(([pattern, make]) => ({ found: rest.match(pattern), make }))
      .filter(({ found }) => found)
      .reduce((best, each) => (!best || each.found.index < best.found.index ? each : best), null);
    if (!first) break;
    made.append(rest.slice(0, first.found.index));
    made.append(first.make(first.found, (part) => inline(part, nameOf), nameOf));
    rest = rest.slice(first.found.index + first.found[0].length);
  }
  made.append(rest);
  return made;
}

function link(target, content) {
  const made = element('a', '', content);
  made.href = target;
  made.rel = 'noreferrer';
  made.target = '_blank';
  return made;
}
