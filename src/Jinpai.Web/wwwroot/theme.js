// Before the first paint: what needs a script may be shown, and "auto" becomes light or dark as the visitor's system has it, and follows it.
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("is-scripted");
  if (root.dataset.theme !== "auto") return;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    root.dataset.bsTheme = system.matches ? "dark" : "light";
    document.dispatchEvent(new CustomEvent("jinpai:theme"));
  };
  system.addEventListener("change", apply);
  apply();
})();
