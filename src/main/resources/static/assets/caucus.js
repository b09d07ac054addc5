"use strict";

/* The theme is set before anything is painted. */
const root = document.documentElement;
const kept = (() => {
  try {
    sessionStorage.setItem("caucus.probe", "");
    return {tab: sessionStorage, browser: localStorage};
  } catch (refused) {
    const nothing = {getItem: () => null, setItem: () => {}, removeItem: () => {}};
    return {tab: nothing, browser: nothing};
  }
})();
const theme = kept.browser.getItem("caucus.theme");
if (theme) root.dataset.theme = theme;

const CHAT = "/chat";
const LOG = "caucus.log";
const CONVERSATION = "caucus.conversation";

const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, "0")).join("");

function conversation() {
  let id = kept.tab.getItem(CONVERSATION);
  if (!id) {
    id = document.querySelector("input[name=conversation]")?.value || newId();
    kept.tab.setItem(CONVERSATION, id);
  }
  return id;
}

function setUpTheme() {
  const button = document.getElementById("theme");
  const dark = () => (root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  button.hidden = false;
  button.addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    kept.browser.setItem("caucus.theme", root.dataset.theme);
  });
}

/* Where people log in, the page shows by a token of its own that a request is hers. */
function setUpToken() {
  const token = document.querySelector("meta[name=csrf-token]")?.content;
  if (token) document.addEventListener("htmx:configRequest", event => { event.detail.headers["X-CSRF-Token"] = token; });
}

/* Copy buttons and the failures panel, wherever they appear. */
function setUpPage() {
  const show = () => document.querySelectorAll(".copy[hidden]").forEach(button => { button.hidden = !navigator.clipboard; });
  show();
  new MutationObserver(show).observe(document.body, {childList: true, subtree: true});
  document.addEventListener("click", async event => {
    const copy = event.target.closest(".copy");
    if (copy) {
      await navigator.clipboard.writeText(copy.closest("figure").querySelector("pre").innerText);
      const label = copy.textContent;
      copy.textContent = copy.dataset.done;
      setTimeout(() => { copy.textContent = label; }, 1500);
    }
    const panel = document.querySelector(".failures[open]");
    if (panel && !panel.contains(event.target)) panel.open = false;
  });
  document.querySelector(".passage.target mark")?.scrollIntoView({block: "center"});
}

/* The state of the index is asked for only while somebody looks, and keeps its panel open. */
function setUpIndexState() {
  const isState = event => event.detail.elt?.id === "index-state";
  let open = false;
  document.addEventListener("htmx:beforeRequest", event => {
    if (isState(event) && document.hidden) event.preventDefault();
  });
  document.addEventListener("htmx:beforeSwap", event => {
    if (event.detail.target?.id === "index-state") open = Boolean(document.querySelector(".failures[open]"));
  });
  document.addEventListener("htmx:afterSwap", () => {
    const panel = document.getElementById("failures");
    if (panel && open) panel.open = true;
  });
}

function setUpChat() {
  const log = document.getElementById("log");
  const composer = document.getElementById("composer");
  const field = document.getElementById("question");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let pending = null;
  let recalled = 0;

  /* A poll on a page of its own has a log, but no composer, and is not remembered. */
  const talks = Boolean(composer);
  const isChat = event => event.detail.requestConfig?.path === CHAT || event.detail.pathInfo?.requestPath === CHAT;
  const fit = () => { field.style.height = "auto"; field.style.height = field.scrollHeight + "px"; };
  const write = text => { field.value = text; fit(); field.setSelectionRange(text.length, text.length); };
  const scrollTo = exchange => exchange?.scrollIntoView({block: "start", behavior: calm.matches ? "auto" : "smooth"});

  function keep() {
    if (!talks) return;
    const copy = log.cloneNode(true);
    copy.querySelectorAll(".pending").forEach(exchange => exchange.remove());
    copy.querySelectorAll("[aria-busy]").forEach(busy => busy.removeAttribute("aria-busy"));
    while (copy.children.length) {
      try {
        kept.tab.setItem(LOG, copy.innerHTML);
        return;
      } catch (full) {
        copy.firstElementChild.remove();
      }
    }
    kept.tab.removeItem(LOG);
  }

  function wait(parameters) {
    pending = document.getElementById("pending").content.cloneNode(true).firstElementChild;
    pending.querySelector(".words").textContent = parameters.label || parameters.text || "";
    pending.parameters = parameters;
    log.append(pending);
    log.setAttribute("aria-busy", "true");
    scrollTo(pending);
  }

  function done() {
    pending?.remove();
    pending = null;
    log.removeAttribute("aria-busy");
  }

  function fail(said) {
    if (!pending) return;
    const failed = pending;
    const bubble = document.getElementById("failure").content.cloneNode(true).firstElementChild;
    if (said) bubble.querySelector("p").textContent = said;
    bubble.querySelector("button").addEventListener("click", () => {
      failed.remove();
      htmx.ajax("POST", CHAT, {source: log, target: "#log", swap: "beforeend", values: failed.parameters});
    });
    failed.querySelector(".waiting").replaceWith(bubble);
    pending = null;
    log.removeAttribute("aria-busy");
    bubble.scrollIntoView({block: "nearest"});
  }

  function detail(xhr) {
    try {
      return JSON.parse(xhr.responseText).detail;
    } catch (notJson) {
      return null;
    }
  }

  /* The answer that counts is marked wherever it was offered before; picking another one there changes it. */
  function mark(token) {
    const offered = log.querySelectorAll(".exchange:not(:last-child) .asking button[name=choice]");
    Array.from(offered).filter(button => button.value === token).forEach(button => {
      button.closest(".asking").querySelectorAll("[aria-pressed]").forEach(other => other.removeAttribute("aria-pressed"));
      button.setAttribute("aria-pressed", "true");
    });
  }

  document.addEventListener("htmx:configRequest", event => {
    if (event.detail.path !== CHAT) return;
    event.detail.parameters.conversation = conversation();
    event.detail.parameters.zone = polls.zone;
    const name = polls.card(event.detail.elt)?.querySelector(".calling input[type=text]");
    if (name) event.detail.parameters.name = name.value;
  });
  document.addEventListener("htmx:beforeRequest", event => {
    if (!isChat(event)) return;
    const parameters = Object.fromEntries(Object.entries(event.detail.requestConfig.parameters));
    const card = polls.card(event.detail.elt);
    if (card) {
      if (!polls.press(card, event.detail.elt, parameters.choice)) event.preventDefault();
      return;
    }
    const nothing = !parameters.choice && !parameters.form && !parameters.text?.trim();
    if (pending || nothing) {
      event.preventDefault();
      field?.focus();
      return;
    }
    wait(parameters);
    if (field && parameters.text === field.value) write("");
    recalled = 0;
  });
  document.addEventListener("htmx:beforeSwap", event => {
    if (!isChat(event) || event.detail.xhr.status >= 400) return;
    const card = polls.card(event.detail.requestConfig.elt);
    if (!card) done();
    const fresh = polls.take(event.detail.serverResponse, card);
    event.detail.serverResponse = fresh ?? "";
    event.detail.shouldSwap = fresh !== null;
    if (fresh === null) keep();
    if (card) setTimeout(() => polls.next(card));
  });
  document.addEventListener("htmx:afterSwap", event => {
    if (event.detail.requestConfig?.path?.startsWith("/polls/")) keep();
    if (!isChat(event)) return;
    const {elt, parameters} = event.detail.requestConfig;
    const next = Array.from(log.lastElementChild.querySelectorAll(".prompt, .verdict, .motion, .fields > h2")).at(-1);
    if (next && parameters.choice) mark(parameters.choice);
    /* A form that was answered with another one, or with what it made, has had its time. */
    if (parameters.form && next) elt.closest?.(".exchange")?.remove();
    const card = polls.card(elt);
    if (card) log.lastElementChild.classList.add("beside");
    keep();
    if (card) log.lastElementChild.scrollIntoView({block: "nearest"});
    else scrollTo(log.lastElementChild);
    /* Whoever presses buttons goes on from the next question, not from the field, which would open a phone's keyboard. */
    const place = next && (elt !== composer || next.matches(".fields > h2")) ? next : field ?? log.lastElementChild;
    if (place === log.lastElementChild) place.tabIndex = -1;
    place.focus({preventScroll: true});
  });
  const failed = (event, said) => {
    if (!isChat(event)) return;
    const card = polls.card(event.detail.requestConfig.elt);
    if (card) polls.fail(card, event.detail.requestConfig.parameters.choice, said);
    else fail(said);
  };
  document.addEventListener("htmx:responseError", event => failed(event, detail(event.detail.xhr)));
  document.addEventListener("htmx:sendError", event => failed(event));
  document.addEventListener("htmx:timeout", event => failed(event, document.getElementById("failure").dataset.timeout));

  if (!talks) return;
  field.addEventListener("input", fit);
  field.addEventListener("keydown", event => {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      composer.requestSubmit();
    } else if (event.key === "Escape") {
      write("");
      recalled = 0;
    } else if (event.key === "ArrowUp" && (field.value === "" || recalled)) {
      const asked = Array.from(log.querySelectorAll(".question .words"), words => words.textContent);
      recalled = Math.min(recalled + 1, asked.length);
      if (recalled) write(asked[asked.length - recalled]);
      event.preventDefault();
    } else {
      recalled = 0;
    }
  });
  document.addEventListener("keydown", event => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
    }
  });

  const fresh = document.getElementById("new-chat");
  fresh.hidden = false;
  fresh.addEventListener("click", () => {
    kept.tab.removeItem(LOG);
    kept.tab.setItem(CONVERSATION, newId());
    location.assign("/");
  });

  /* What came without a script, for instance from another page, goes on where the conversation was. */
  const served = log.children.length > 0;
  const before = kept.tab.getItem(LOG);
  if (before) {
    const shown = Array.from(log.querySelectorAll(".reply.poll[id]"), card => card.id);
    log.insertAdjacentHTML("afterbegin", before);
    shown.forEach(id => {
      const twice = log.querySelectorAll("#" + CSS.escape(id));
      if (twice.length > 1) twice[0].remove();
    });
    htmx.process(log);
    log.lastElementChild?.scrollIntoView({block: "start"});
  }
  if (served) {
    keep();
    history.replaceState(null, "", "/");
  }
}

document.addEventListener("DOMContentLoaded", () => {
  setUpTheme();
  setUpToken();
  setUpPage();
  setUpIndexState();
  document.querySelectorAll("input[name=conversation]").forEach(field => { field.value = conversation(); });
  polls.setUp();
  if (document.getElementById("log")) setUpChat();
});
