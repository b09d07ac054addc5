// Draws Slack's mrkdwn as elements; nothing in it can become markup of the page.

const EMOJI = {
  "+1": "👍", thumbsup: "👍", "-1": "👎", thumbsdown: "👎", white_check_mark: "✅", heavy_check_mark: "✔️",
  x: "❌", warning: "⚠️", bulb: "💡", mag: "🔍", wave: "👋", books: "📚", hourglass: "⌛", eyes: "👀",
  speech_balloon: "💬", scales: "⚖️", balance_scale: "⚖️", wastebasket: "🗑️", gear: "⚙️", house: "🏠",
  hourglass_flowing_sand: "⏳", question: "❓", information_source: "ℹ️", tada: "🎉", pushpin: "📌",
};

// One kind of mark each: its pattern, and what is drawn for a match.
const MARKS = [
  [/```\n?([\s\S]+?)\n?```/, (found) => element("pre", plain(found[1]))],
  [/`([^`\n]+)`/, (found) => element("code", plain(found[1]))],
  [/<([^<>]+)>/, (found, names) => reference(found[1], names)],
  [/(?<![\w*])\*(?=\S)([^*\n]*?\S)\*(?![\w*])/, (found, names) => element("strong", ...inline(found[1], names))],
  [/(?<![\w_])_(?=\S)([^_\n]*?\S)_(?![\w_])/, (found, names) => element("em", ...inline(found[1], names))],
  [/(?<![\w~])~(?=\S)([^~\n]*?\S)~(?![\w~])/, (found, names) => element("s", ...inline(found[1], names))],
  [/:([a-z0-9_+-]+):/, (found) => document.createTextNode(EMOJI[found[1]] ?? found[0])],
];

export function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

export function mrkdwn(text, names) {
  const drawn = element("div");
  drawn.className = "mrkdwn";
  for (const part of text.split(/(```[\s\S]+?```)/)) {
    if (part.startsWith("```")) {
      drawn.append(...inline(part, names));
    } else {
      lines(part, names).forEach((line) => drawn.append(line));
    }
  }
  return drawn;
}

export function plainText(text) {
  return text.replace(/:([a-z0-9_+-]+):/g, (all, name) => EMOJI[name] ?? all);
}

function lines(text, names) {
  const drawn = [];
  for (const line of text.split("\n")) {
    const quote = line.match(/^(?:&gt;|>) ?(.*)$/);
    const last = drawn.at(-1);
    if (quote && last?.localName === "blockquote") {
      last.append(element("br"), ...inline(quote[1], names));
    } else if (quote) {
      drawn.push(element("blockquote", ...inline(quote[1], names)));
    } else if (last?.localName === "p") {
      last.append(element("br"), ...inline(line, names));
    } else if (line || drawn.length) {
      drawn.push(element("p", ...inline(line, names)));
    }
  }
  return drawn;
}

function inline(text, names) {
  let first = null;
  for (const [pattern, draw] of MARKS) {
    const found = text.match(pattern);
    if (found && (first === null || found.index < first.found.index)) {
      first = { found, draw };
    }
  }
  if (first === null) {
    return text ? [document.createTextNode(plain(text))] : [];
  }
  const { found, draw } = first;
  const rest = text.slice(found.index + found[0].length);
  return [...inline(text.slice(0, found.index), {}), draw(found, names), ...inline(rest, names)];
}

function reference(inside, names) {
  const [target, label] = inside.split("|");
  if (target.startsWith("@")) {
    return mention("@" + (names[target.slice(1)] ?? label ?? target.slice(1)));
  }
  if (target.startsWith("#")) {
    return mention("#" + (names[target.slice(1)] ?? label ?? target.slice(1)));
  }
  if (target.startsWith("!")) {
    return mention(plain(label ?? "@" + target.slice(1).split("^")[0]));
  }
  const link = element("a", plain(label ?? target));
  link.href = plain(target);
  link.target = "_blank";
  link.rel = "noreferrer";
  return link;
}

function mention(text) {
  const drawn = element("span", text);
  drawn.className = "mention";
  return drawn;
}

function plain(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
