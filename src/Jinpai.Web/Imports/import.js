// The import page: files dropped or chosen, folders too, sent with their paths and with a bar that shows how far the
// sending is. Without this file the form sends the same fields by itself.
"use strict";
(() => {
  const chosen = new WeakMap();
  const formOf = (event) => event.target.closest?.("form[data-upload]");
  const pathOf = (file) => file.path || file.webkitRelativePath || file.name;

  // What a folder hides is not meant; a file that is chosen by itself is.
  const isHidden = (path) => path.includes("/") && path.split("/").some((part) => part.startsWith("."));

  const show = (form) => {
    const files = chosen.get(form) ?? [];
    const list = form.querySelector("[data-upload-list]");
    list.replaceChildren(...files.slice(0, 8).map(({ path }) => Object.assign(document.createElement("li"), { textContent: path })));
    if (files.length > 8) {
      list.append(Object.assign(document.createElement("li"), { textContent: list.dataset.more.replace("{0}", String(files.length - 8)) }));
    }
  };

  const add = (form, files) => {
    const known = chosen.get(form) ?? [];
    const paths = new Set(known.map(({ path }) => path));
    chosen.set(form, [...known, ...files.filter(({ path }) => !paths.has(path))]);
    show(form);
  };

  // What is dropped may be a folder: its files come with their paths, hidden ones stay.
  const walk = async (entry) => {
    if (entry.name.startsWith(".")) return [];
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
      return [{ file, path: entry.fullPath.replace(/^\//, "") }];
    }

    const reader = entry.createReader();
    const found = [];
    for (;;) {
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (some.length === 0) break;
      for (const inner of some) found.push(...await walk(inner));
    }
    return found;
  };

  const filesOf = async (transfer) => {
    const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    if (entries.length === 0) return [...transfer.files].map((file) => ({ file, path: pathOf(file) }));
    return (await Promise.all(entries.map(walk))).flat();
  };

  for (const type of ["dragenter", "dragover"]) {
    document.addEventListener(type, (event) => {
      const form = document.querySelector("form[data-upload]");
      if (!form || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      form.querySelector("[data-upload-drop]").classList.add("is-over");
    });
  }

  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) document.querySelector("[data-upload-drop]")?.classList.remove("is-over");
  });

  // Anywhere on the page: a file that misses the field must not be opened by the browser instead.
  document.addEventListener("drop", async (event) => {
    const form = document.querySelector("form[data-upload]");
    if (!form || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    form.querySelector("[data-upload-drop]").classList.remove("is-over");
    add(form, await filesOf(event.dataTransfer));
  });

  document.addEventListener("change", (event) => {
    const form = formOf(event);
    if (!form || !event.target.matches("[data-upload-input]")) return;
    add(form, [...event.target.files].map((file) => ({ file, path: pathOf(file) })).filter(({ path }) => !isHidden(path)));
    event.target.value = "";
  });

  document.addEventListener("submit", (event) => {
    const form = formOf(event);
    if (!form) return;
    event.preventDefault();
    const data = new FormData(form);
    data.delete("files");
    for (const { file, path } of chosen.get(form) ?? []) data.append("files", file, path);
    send(form, data);
  });

  const send = (form, data) => {
    const bar = form.querySelector("[data-upload-progress]");
    const note = form.querySelector("[data-upload-note]");
    const button = form.querySelector("button[type=submit]");
    const request = new XMLHttpRequest();
    const over = (text) => {
      bar.hidden = true;
      button.disabled = false;
      note.textContent = text;
    };
    bar.hidden = false;
    button.disabled = true;
    note.textContent = note.dataset.sending;
    request.upload.onprogress = (sent) => {
      if (!sent.lengthComputable) return;
      bar.value = 100 * sent.loaded / sent.total;
      note.textContent = `${note.dataset.sending} ${Math.floor(bar.value)}%`;
    };
    request.onload = () => {
      if (request.status >= 400) over(form.dataset.uploadFailed);
      else location.assign(request.responseURL);
    };
    request.onerror = () => over(form.dataset.uploadFailed);
    request.open("POST", form.action);
    request.send(data);
  };
})();
