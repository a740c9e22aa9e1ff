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

  let pathBefore = location.pathname;
  document.addEventListener("htmx:after:swap", () => {
    // A new page begins at its top and with its content; the same page in another order stays where it is.
    if (location.pathname !== pathBefore) {
      pathBefore = location.pathname;
      scrollTo(0, 0);
      document.getElementById("main")?.focus({ preventScroll: true });
    }
    document.dispatchEvent(new CustomEvent("jinpai:shown"));
  });

  // A choice in a list is at once asked for; days wait for their button, since two of them change.
  document.addEventListener("change", (event) => {
    const form = event.target.closest?.("form[data-autosubmit]");
    if (form && event.target.matches("select")) form.requestSubmit();
  });
})();
