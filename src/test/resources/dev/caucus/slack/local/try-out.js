// The page on which Caucus is tried: polls what there is to see, draws it, and sends what is done.

import { drawBlocks, entered } from "/block-kit.js";
import { element, mrkdwn, plainText } from "/mrkdwn.js";

const byId = (id) => document.getElementById(id);
const seen = { as: "Ann", channel: null, thread: null, tab: "messages" };
let state = null;
let drawn = "";
let drawnForm = "";
let formErrors = {};

async function poll() {
  try {
    const response = await fetch("/state?as=" + encodeURIComponent(seen.as));
    state = await response.json();
    const now = JSON.stringify([state, seen]);
    if (now !== drawn) {
      drawn = now;
      draw();
    }
  } catch (problem) {
    notice("The page lost its server.");
  }
}

async function act(what, details = {}) {
  const response = await fetch("/do", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ as: seen.as, what, ...details }),
  });
  const answer = await response.json();
  if (!answer.ok) {
    notice(answer.error);
  }
  await poll();
  return answer;
}

function names() {
  const all = { [state.bot.id]: state.bot.name };
  state.people.forEach((person) => (all[person.id] = person.name));
  state.channels.forEach((channel) => (all[channel.id] = channel.name));
  return all;
}

function draw() {
  const channel = state.channels.find((each) => each.id === seen.channel) ?? state.channels[0];
  seen.channel = channel.id;
  drawSidebar();
  const home = channel.kind === "DIRECT" && seen.tab === "home";
  drawTitle(channel);
  const list = byId("messages");
  if (home) {
    list.replaceChildren(drawHome());
  } else {
    fill(list, channel.messages.filter((message) => !message.thread), channel, true);
  }
  byId("composer").hidden = home;
  byId("below").replaceChildren(...below(channel, home));
  drawThread(channel);
  drawForm();
}

function drawSidebar() {
  byId("as").replaceChildren(...state.people.map((person) => {
    const option = element("option", person.name);
    option.selected = person.name === seen.as;
    return option;
  }));
  byId("connection").textContent = state.connected ? "Caucus is connected" : "Caucus is not connected";
  byId("connection").className = state.connected ? "on" : "off";
  const entry = (channel) => {
    const sign = { PUBLIC: "# ", PRIVATE: "🔒 ", DIRECT: "" }[channel.kind];
    const button = element("button", sign + (channel.kind === "DIRECT" ? state.bot.name : channel.name));
    button.type = "button";
    button.ariaCurrent = channel.id === seen.channel ? "page" : null;
    button.onclick = () => go({ channel: channel.id, thread: null });
    return element("li", button);
  };
  byId("channels").replaceChildren(...state.channels.filter((each) => each.kind !== "DIRECT").map(entry));
  byId("apps").replaceChildren(...state.channels.filter((each) => each.kind === "DIRECT").map(entry));
}

function drawTitle(channel) {
  const direct = channel.kind === "DIRECT";
  const parts = [element("strong", direct ? state.bot.name : (channel.kind === "PUBLIC" ? "# " : "🔒 ") + channel.name)];
  if (direct) {
    for (const tab of ["home", "messages"]) {
      const button = element("button", tab === "home" ? "Home" : "Messages");
      button.type = "button";
      button.ariaCurrent = seen.tab === tab ? "page" : null;
      button.onclick = () => {
        go({ tab });
        if (tab === "home") {
          act("home");
        }
      };
      parts.push(button);
    }
    const assistant = element("button", "Open the assistant");
    assistant.type = "button";
    assistant.onclick = () => act("assistant");
    parts.push(assistant);
  }
  byId("title").replaceChildren(...parts);
  byId("composer").querySelector("textarea").placeholder = direct
    ? "Message Caucus"
    : `Message #${channel.name}: @Caucus to mention it, /ask, /recommend, /poll, /caucus help`;
}

function drawHome() {
  const frame = element("div");
  frame.className = "home";
  if (state.home) {
    frame.append(...drawBlocks(state.home.blocks, inView(state.home)));
  } else {
    frame.append(element("p", "The bot has not drawn its home tab yet."));
  }
  return frame;
}

function inView(view) {
  return { names: names(), errors: formErrors, act: (action, option) => act("clickInView", { view: view.id, action, option }) };
}

function fill(list, messages, channel, roots) {
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  list.replaceChildren(...messages.map((message) => drawMessage(message, channel, roots)));
  if (atEnd) {
    list.scrollTop = list.scrollHeight;
  }
}

function drawMessage(message, channel, root) {
  const name = names()[message.user] ?? message.user;
  const face = element("div", message.bot ? "C" : name[0]);
  face.className = "face face-" + (message.bot ? "bot" : name.toLowerCase());
  const time = new Date(Number(message.ts) * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  const head = element("div", element("strong", name), ...(message.bot ? [badge("APP")] : []), element("time", time));
  head.className = "head";
  const body = element("div");
  if (message.ephemeral) {
    const only = element("div", "👁 Only visible to you");
    only.className = "only";
    body.append(only);
  }
  body.append(head, ...content(message, channel), ...files(message));
  if (message.edited) {
    body.append(badge("edited"));
  }
  if (root && !message.ephemeral) {
    body.append(...threadLink(message, channel));
  }
  const article = element("article", face, body, ...tools(message, channel, root));
  article.className = message.ephemeral ? "ephemeral" : "";
  return article;
}

function files(message) {
  return (message.files ?? []).map((file) => {
    const address = "/shared/" + file.id;
    const link = element("a", `${file.title} (${file.size} bytes)`);
    Object.assign(link, { href: address, download: file.name });
    const drawn = element("div", link);
    drawn.className = "file";
    if (file.picture) {
      const picture = element("img");
      Object.assign(picture, { src: address, alt: file.alt });
      drawn.append(picture);
    }
    return drawn;
  });
}

function content(message, channel) {
  if (message.blocks?.length) {
    return drawBlocks(message.blocks, {
      names: names(),
      act: (action, option) => act("click", { channel: channel.id, ts: message.ts, action, option }),
    });
  }
  return [mrkdwn(message.text, names())];
}

function badge(text) {
  const drawnBadge = element("small", text);
  drawnBadge.className = "badge";
  return drawnBadge;
}

function threadLink(message, channel) {
  const replies = channel.messages.filter((each) => each.thread === message.ts).length;
  if (replies === 0) {
    return [];
  }
  const button = element("button", replies === 1 ? "1 reply" : replies + " replies");
  button.type = "button";
  button.className = "replies";
  button.onclick = () => go({ thread: message.ts });
  return [button];
}

function tools(message, channel, root) {
  if (message.ephemeral) {
    return [];
  }
  const bar = element("div");
  bar.className = "tools";
  if (root) {
    const reply = element("button", "Reply in thread");
    reply.type = "button";
    reply.onclick = () => go({ thread: message.ts });
    bar.append(reply);
  }
  const ask = element("button", "Ask Caucus");
  ask.type = "button";
  ask.onclick = () => act("shortcut", { channel: channel.id, ts: message.ts, shortcut: "ask_caucus" });
  bar.append(ask);
  return [bar];
}

function below(channel, home) {
  const parts = [];
  if (home) {
    return parts;
  }
  if (channel.status) {
    parts.push(element("em", `Caucus ${channel.status}`));
  }
  for (const prompt of channel.prompts ?? []) {
    const button = element("button", prompt.title);
    button.type = "button";
    button.onclick = () => act("say", { channel: channel.id, text: prompt.message });
    parts.push(button);
  }
  return parts;
}

function drawThread(channel) {
  const open = seen.thread !== null;
  byId("thread").hidden = !open;
  document.body.classList.toggle("with-thread", open);
  if (open) {
    const messages = channel.messages.filter((each) => each.ts === seen.thread || each.thread === seen.thread);
    fill(byId("replies"), messages, channel, false);
  }
}

function drawForm() {
  const dialog = byId("form");
  const now = JSON.stringify([state.form ?? null, formErrors]);
  if (now === drawnForm) {
    return;
  }
  drawnForm = now;
  if (!state.form) {
    dialog.close();
    return;
  }
  const view = state.form;
  const form = element("form", element("h2", plainText(view.title.text)), ...drawBlocks(view.blocks, inView(view)));
  const close = element("button", view.close?.text ?? "Cancel");
  close.type = "button";
  close.onclick = () => act("close", { view: view.id });
  const row = element("div", close);
  row.className = "submit";
  if (view.submit) {
    const submit = element("button", view.submit.text);
    submit.className = "primary";
    row.append(submit);
  }
  form.append(row);
  form.onsubmit = async (event) => {
    event.preventDefault();
    const answer = await act("submit", { view: view.id, values: entered(form) });
    formErrors = answer.answer?.errors ?? {};
    drawForm();
  };
  dialog.replaceChildren(form);
  if (!dialog.open) {
    dialog.showModal();
  }
}

function go(where) {
  Object.assign(seen, where);
  drawn = "";
  poll();
}

function send(form, details) {
  const field = form.querySelector("textarea");
  const text = field.value.trim();
  field.value = "";
  if (!text) {
    return;
  }
  const command = text.match(/^(\/\S+)\s*([\s\S]*)$/);
  if (command) {
    act("command", { channel: seen.channel, command: command[1], text: command[2] });
  } else {
    act("say", { channel: seen.channel, text, ...details() });
  }
}

function composer(id, details) {
  const form = byId(id);
  form.onsubmit = (event) => {
    event.preventDefault();
    send(form, details);
  };
  form.querySelector("textarea").onkeydown = (event) => {
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      send(form, details);
    }
  };
}

let noticeTimer = 0;
function notice(text) {
  byId("notice").textContent = text;
  byId("notice").hidden = false;
  clearTimeout(noticeTimer);
  noticeTimer = setTimeout(() => (byId("notice").hidden = true), 5000);
}

composer("composer", () => ({}));
composer("reply", () => ({ thread: seen.thread }));
byId("as").onchange = (event) => go({ as: event.target.value, channel: null, thread: null });
byId("close-thread").onclick = () => go({ thread: null });
byId("form").oncancel = (event) => {
  event.preventDefault();
  act("close", { view: state.form.id });
};
// What is looked at can stand in the address: #channel=general&thread=… or #tab=home
const wanted = new URLSearchParams(location.hash.slice(1));
if (wanted.has("as")) {
  seen.as = wanted.get("as");
}
await poll();
if (wanted.has("channel")) {
  const channel = state.channels.find((each) => each.name === wanted.get("channel"));
  go({ channel: channel?.id ?? null, thread: wanted.get("thread") });
} else if (wanted.has("tab")) {
  go({ channel: state.channels.find((each) => each.kind === "DIRECT").id, tab: wanted.get("tab") });
}
setInterval(poll, 700);
