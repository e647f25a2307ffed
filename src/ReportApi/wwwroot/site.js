// Makes pages better that work without it: progress of each file, dropping files, copying a text, opening what a link points into.
"use strict";

document.documentElement.classList.add("script");

// Both languages of the pages side by side, as on the server.
const say = (vi, en) => document.documentElement.lang === "en" ? en : vi;

// A link to a cell opens the sheet it is drawn in.
function openTarget() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let e = target.parentElement; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
  target.scrollIntoView({ block: "center", inline: "center" });
}
addEventListener("hashchange", openTarget);
openTarget();

for (const text of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.textContent = text.dataset.copy;
  button.addEventListener("click", async () => {
    text.select();
    // The clipboard is closed to pages that came by plain http from another machine; the old way still works there.
    try { await navigator.clipboard.writeText(text.value); } catch { document.execCommand("copy"); }
    button.textContent = text.dataset.copied;
  });
  text.after(button);
}

for (const form of document.querySelectorAll("form[data-upload]")) uploads(form);

function uploads(form) {
  const drafts = document.getElementById("drafts");
  const rows = document.getElementById("rows");
  const queue = [];
  const most = 2;
  let running = 0;
  let left = 0;

  form.addEventListener("submit", e => {
    e.preventDefault();
    const files = [...form.querySelectorAll("input[type=file]")].flatMap(i => [...i.files].map(f => ({ file: f, field: i.name })));
    add(files);
    for (const input of form.querySelectorAll("input[type=file]")) input.value = "";
  });

  form.addEventListener("dragover", e => { e.preventDefault(); form.classList.add("over"); });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", async e => {
    e.preventDefault();
    form.classList.remove("over");
    // What comes from no file system (a picture of a mail, a file made by a script) is a file without an entry.
    const dropped = [...e.dataTransfer.items].map(i => (i.webkitGetAsEntry && i.webkitGetAsEntry()) || i.getAsFile()).filter(Boolean);
    const files = [];
    for (const one of dropped) one instanceof File ? files.push({ file: one, field: "file" }) : await collect(one, files, "file");
    add(files);
  });

  addEventListener("beforeunload", e => { if (left > 0) e.preventDefault(); });

  async function collect(entry, files, field) {
    if (entry.isFile) {
      files.push({ file: await new Promise((done, fail) => entry.file(done, fail)), field });
      return;
    }
    const reader = entry.createReader();
    // A reader gives a hundred at a time, and none when it has no more.
    for (let some; (some = await new Promise((done, fail) => reader.readEntries(done, fail))).length;) for (const inner of some) await collect(inner, files, "folder");
  }

  function add(files) {
    drafts.hidden = false;
    for (const { file, field } of files) {
      if (field === "folder" && !/^[^.~].*\.(xlsx|xls|xlsm|xlsb|ods|csv|tsv|xltx|zip)$/i.test(file.name)) continue;
      const row = document.createElement("li");
      row.className = "upload-row";
      const name = row.appendChild(document.createElement("span"));
      name.className = "name";
      name.textContent = file.name;
      const state = row.appendChild(document.createElement("span"));
      state.className = "told";
      state.textContent = say("đang chờ gửi", "waiting to be sent");
      rows.append(row);
      left++;
      queue.push({ file, row, state });
    }
    next();
  }

  function next() {
    while (running < most && queue.length) {
      running++;
      send(queue.shift()).finally(() => { running--; left--; next(); });
    }
  }

  function send({ file, row, state }) {
    return new Promise(done => {
      const data = new FormData(form);
      data.delete("file");
      data.delete("folder");
      data.append("file", file, file.name);
      const bar = document.createElement("progress");
      bar.max = 1;
      bar.setAttribute("aria-label", file.name);
      state.before(bar);
      const request = new XMLHttpRequest();
      request.upload.onprogress = e => {
        if (!e.lengthComputable) return;
        bar.value = e.loaded / e.total;
        state.textContent = e.loaded < e.total ? say("đã gửi", "sent") + ` ${Math.floor(100 * e.loaded / e.total)} %` : say("đang đọc", "being read");
      };
      request.upload.onload = () => { bar.removeAttribute("value"); state.textContent = say("đang đọc", "being read"); };
      const failed = why => {
        bar.remove();
        row.dataset.state = "rejected";
        state.textContent = why + " ";
        const again = state.appendChild(document.createElement("button"));
        again.type = "button";
        again.className = "quiet";
        again.textContent = say("Gửi lại", "Send again");
        again.addEventListener("click", () => { state.textContent = say("đang chờ gửi", "waiting to be sent"); left++; queue.push({ file, row, state }); next(); });
        done();
      };
      request.onload = () => {
        if (request.status !== 200 && request.status !== 400) return failed(request.status === 413 ? say("Tệp quá lớn.", "The file is too large.") : say("Máy chủ không nhận được tệp này.", "The server could not take this file."));
        // Written by our own server, with everything that came out of the file already encoded.
        row.insertAdjacentHTML("beforebegin", request.responseText);
        row.remove();
        done();
      };
      request.onerror = () => failed(say("Mất kết nối khi đang gửi.", "The connection broke while sending."));
      request.open("POST", form.action || location.pathname);
      request.setRequestHeader("X-Part", "rows");
      request.send(data);
    });
  }
}
