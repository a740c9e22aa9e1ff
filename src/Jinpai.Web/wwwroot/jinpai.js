// Small comforts on top of pages that work without a script.
"use strict";
(() => {
  const progress = () => document.getElementById("progress");
  const notice = () => document.getElementById("notice");
  let running = 0;

  const busy = (step) => {
    running = Math.max(0, running + step);
    progress()?.classList.toggle("is-running", running > 0);
    document.getElementById("main")?.setAttribute("aria-busy", running > 0 ? "true" : "false");
  };

  const tell = (text) => {
    const place = notice();
    if (!place) return;
    place.hidden = !text;
    place.textContent = text;
  };

  // What asks by itself, such as a job's progress, asks quietly.
  const isQuiet = (event) => event.target.closest?.("[data-quiet]") && !event.target.matches("a, form");
  document.addEventListener("htmx:before:request", (event) => { if (!isQuiet(event)) { tell(""); busy(1); } });
  document.addEventListener("htmx:finally:request", (event) => { if (!isQuiet(event)) busy(-1); });
  document.addEventListener("htmx:error", () => tell(document.body.dataset.offline));

  // Who works by keyboard stays where they are when the same page comes in another order: what had the focus is known
  // by its words, and by its number among those of the same words.
  const wordsOf = (element) => `${element.tagName} ${element.name ?? ""} ${element.getAttribute("aria-label") ?? element.textContent.trim()}`;
  const alike = (words) => [...document.querySelectorAll("#page :is(a, button, input, select, summary)")].filter((element) => wordsOf(element) === words);
  let focused = null;
  document.addEventListener("htmx:before:swap", () => {
    const element = document.activeElement;
    const words = element && element.closest("#page") && element !== document.getElementById("main") ? wordsOf(element) : null;
    focused = words === null ? null : { words, number: alike(words).indexOf(element) };
  });
  const keepFocus = () => {
    if (focused && document.activeElement === document.body) {
      (alike(focused.words)[focused.number] ?? document.getElementById("main"))?.focus({ preventScroll: true });
    }
    focused = null;
  };

  let pathBefore = location.pathname;
  document.addEventListener("htmx:after:swap", () => {
    // A new page begins at its top and with its content; the same page in another order stays where it is.
    if (location.pathname !== pathBefore) {
      pathBefore = location.pathname;
      scrollTo(0, 0);
      document.getElementById("main")?.focus({ preventScroll: true });
    } else {
      keepFocus();
    }
    document.dispatchEvent(new CustomEvent("jinpai:shown"));
  });

  // A choice in a list is at once asked for; days wait for their button, since two of them change.
  document.addEventListener("change", (event) => {
    const form = event.target.closest?.("form[data-autosubmit]");
    if (form && event.target.matches("select")) form.requestSubmit();
  });
})();
