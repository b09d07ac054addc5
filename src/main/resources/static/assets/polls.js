"use strict";

/*
 * The cards of polls: they change in place, follow their poll by themselves, and tell times in the
 * reader's own time zone.
 */
const polls = (() => {
  const SECOND = 1000;
  const waiting = new Map();
  const zone = (() => {
    try {
      return Intl.DateTimeFormat().resolvedOptions().timeZone;
    } catch (unknown) {
      return "";
    }
  })();

  const card = element => element?.closest?.(".reply.poll[id]") ?? null;
  const say = words => { document.getElementById("spoken").textContent = words; };
  const spoken = shown => shown.querySelector(".spoken")?.textContent ?? "";

  /* Times */
  const date = new Intl.DateTimeFormat("en-GB", {weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit"});
  const year = new Intl.DateTimeFormat("en-GB", {weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit"});

  function left(seconds) {
    const days = Math.floor(seconds / 86400), hours = Math.floor(seconds / 3600) % 24, minutes = Math.floor(seconds / 60) % 60;
    if (days) return hours ? `${days} d ${hours} h` : `${days} d`;
    if (hours) return minutes ? `${hours} h ${minutes} min` : `${hours} h`;
    return minutes ? `${minutes} min` : `${seconds} s`;
  }

  function tell() {
    const now = Date.now();
    document.querySelectorAll(".moment").forEach(moment => {
      const time = moment.querySelector("time"), rest = moment.querySelector(".left"), at = new Date(time.dateTime);
      if (isNaN(at)) return;
      if (!time.title) {
        time.title = time.textContent;
        time.textContent = (at.getFullYear() === new Date().getFullYear() ? date : year).format(at);
      }
      const seconds = Math.ceil((at - now) / SECOND);
      const words = seconds > 0 ? rest.dataset.in.replace("…", left(seconds)) : "";
      if (rest.textContent !== words) rest.textContent = words;
      rest.hidden = !words;
    });
  }

  /* What is swapped in by a script keeps the focus as what htmx swaps does; a button that is gone leaves it to the card. */
  function swap(shown, html) {
    const held = shown.contains(document.activeElement);
    htmx.swap(shown, html, {swapStyle: "outerHTML", swapDelay: 0, settleDelay: 20});
    const now = document.getElementById(shown.id);
    /* Whoever presses again at once must not outrun htmx, which gets to new forms only after a moment. */
    htmx.process(now);
    if (held) hold(now);
  }

  function hold(shown) {
    if (shown && !shown.contains(document.activeElement)) shown.querySelector(".motion")?.focus({preventScroll: true});
  }

  const seen = shown => {
    const box = shown.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
  };

  /*
   * Whatever of the response is on the page already changes there. Returns the HTML of what is new,
   * null for nothing.
   */
  function take(html, pressed) {
    const page = document.createElement("template");
    page.innerHTML = html;
    const fresh = Array.from(page.content.querySelectorAll(".reply.poll[id]"));
    const here = fresh.filter(next => document.getElementById(next.id));
    /* What was for the reader's eyes until it was put to everybody has had its time. */
    const done = pressed?.id.startsWith("ballot-") && fresh.length && !fresh.some(next => next.id === pressed.id);
    here.forEach(next => {
      next.remove();
      const outer = next.outerHTML;
      swap(document.getElementById(next.id), outer);
      const shown = document.getElementById(next.id);
      say(spoken(shown));
      if (!seen(shown)) shown.scrollIntoView({block: "nearest"});
    });
    if (done) {
      const exchange = pressed.closest(".exchange");
      pressed.remove();
      if (!exchange?.querySelector(".reply")) exchange?.remove();
    }
    if (pressed) document.getElementById(pressed.id)?.removeAttribute("aria-busy");
    tell();
    return page.content.querySelector(".reply, .again") ? page.innerHTML : null;
  }

  /* One press at a time for each card; the next ones wait for their turn. */
  function press(shown, form, token) {
    if (shown.getAttribute("aria-busy")) {
      waiting.set(shown.id, [...(waiting.get(shown.id) ?? []), token]);
      return false;
    }
    shown.querySelector(".failure")?.remove();
    shown.setAttribute("aria-busy", "true");
    htmx.trigger(shown, "htmx:abort");
    return true;
  }

  /* A button is pressed again by a click, since htmx knows it only by that. */
  function button(shown, token) {
    return Array.from(shown?.querySelectorAll("button[name=choice]") ?? []).find(found => found.value === token);
  }

  function next(shown) {
    const queue = waiting.get(shown.id) ?? [];
    const found = button(document.getElementById(shown.id), queue.shift());
    if (found) found.click();
    else waiting.delete(shown.id);
  }

  function fail(shown, token, said) {
    waiting.delete(shown.id);
    const there = document.getElementById(shown.id);
    if (!there) return;
    there.removeAttribute("aria-busy");
    const failure = document.getElementById("failure");
    const bubble = failure.content.cloneNode(true).firstElementChild;
    bubble.querySelector("p").textContent = said || failure.dataset.vote;
    bubble.querySelector("button").addEventListener("click", () => {
      bubble.remove();
      const again = button(document.getElementById(shown.id), token);
      again?.click();
    });
    there.append(bubble);
  }

  const refreshed = event => {
    const {verb, elt} = event.detail.requestConfig ?? {};
    return verb === "get" && elt.matches(".reply.poll") ? elt : null;
  };

  function setUp() {
    tell();
    setInterval(() => { if (!document.hidden) tell(); }, SECOND);
    document.addEventListener("htmx:afterSwap", tell);
    document.querySelectorAll("input[name=zone]").forEach(field => { field.value = zone; });
    document.addEventListener("htmx:beforeRequest", event => {
      const shown = refreshed(event);
      const typing = shown && document.activeElement?.matches("input[type=text]") && shown.contains(document.activeElement);
      if (shown && (document.hidden || typing || shown.getAttribute("aria-busy"))) event.preventDefault();
    });
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && window.htmx) document.querySelectorAll(".reply.poll[hx-get]").forEach(shown => htmx.trigger(shown, "refresh"));
    });
    let held = false, open = false;
    document.addEventListener("htmx:beforeSwap", event => {
      const shown = refreshed(event);
      if (!shown) return;
      held = shown.contains(document.activeElement);
      open = shown.classList.contains("open");
    });
    document.addEventListener("htmx:afterSwap", event => {
      const shown = document.getElementById(refreshed(event)?.id);
      if (!shown) return;
      htmx.process(shown);
      if (held) hold(shown);
    });
    /* Until it has settled, what is new looks like what was there before. */
    document.addEventListener("htmx:afterSettle", event => {
      const shown = document.getElementById(refreshed(event)?.id);
      if (open && shown?.matches(".closed, .gone")) say(spoken(shown) || shown.textContent.trim());
    });
    document.addEventListener("htmx:afterRequest", event => {
      const form = event.detail.elt;
      if (!form?.matches?.(".calling") || !event.detail.successful) return;
      const save = form.querySelector("button"), label = save.textContent;
      say(save.dataset.done);
      if (label === save.dataset.done) return;
      save.textContent = save.dataset.done;
      setTimeout(() => { save.textContent = label; }, 1500);
    });
  }

  return {zone, card, take, press, next, fail, setUp};
})();
