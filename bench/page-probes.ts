// What is measured inside the page: frames while it scrolls, and the time from a key to the paint that follows it. Text for the debugging port.

/** Scrolls an element for so long and answers with the time of each frame in milliseconds; rejects where it did not follow, since frames in which nothing moves are quick. */
export const scrolling = (find: string, milliseconds: number): string => `new Promise((done, failed) => {
  const box = ${find};
  const frames = [];
  const begun = performance.now();
  let last = begun, way = 1, moved = 0, from = box.scrollTop;
  const step = (now) => {
    frames.push(now - last);
    last = now;
    moved += Math.abs(box.scrollTop - from);
    from = box.scrollTop;
    if (box.scrollTop + box.clientHeight >= box.scrollHeight - 2) way = -1;
    if (box.scrollTop <= 0) way = 1;
    box.scrollTop += way * 90;
    if (now - begun < ${milliseconds}) requestAnimationFrame(step);
    else if (moved < frames.length * 60) failed(new Error("it moved " + moved + " pixels in " + frames.length + " frames"));
    else done(frames.slice(2));
  };
  requestAnimationFrame(step);
})`;

/** A grid of the sheet's own geometry whose cells are grey boxes, over the page; only rows in and near view exist, as in the sheet. */
export const flatGrid = `(() => {
  const sheet = document.querySelector("[role=grid]");
  const cell = sheet.querySelector("[role=gridcell]").getBoundingClientRect();
  const area = sheet.getBoundingClientRect();
  const columns = Number(sheet.getAttribute("aria-colcount")), rows = Number(sheet.getAttribute("aria-rowcount"));
  const stride = cell.height + 4;
  const box = document.createElement("div");
  box.id = "flat-grid";
  Object.assign(box.style, { position: "fixed", left: area.left + "px", top: area.top + "px", width: area.width + "px", height: area.height + "px", overflowY: "scroll", contain: "strict", background: "#202020", zIndex: 50 });
  const inner = document.createElement("div");
  Object.assign(inner.style, { position: "relative", height: rows * stride + "px" });
  box.append(inner);
  const shown = new Map();
  const draw = () => {
    const first = Math.max(0, Math.floor(box.scrollTop / stride) - 3), last = Math.min(rows - 1, Math.ceil((box.scrollTop + area.height) / stride) + 3);
    for (const [row, element] of shown) if (row < first || row > last) { element.remove(); shown.delete(row); }
    for (let row = first; row <= last; row += 1) if (!shown.has(row)) {
      const line = document.createElement("div");
      Object.assign(line.style, { position: "absolute", left: 0, right: 0, height: cell.height + "px", transform: "translateY(" + row * stride + "px)", display: "grid", gap: "4px", gridTemplateColumns: "repeat(" + columns + ", minmax(0, 1fr))" });
      for (let at = 0; at < columns; at += 1) { const one = document.createElement("div"); one.style.background = (row + at) % 2 ? "#2c2c2c" : "#303030"; line.append(one); }
      inner.append(line);
      shown.set(row, line);
    }
  };
  box.addEventListener("scroll", draw);
  document.body.append(box);
  draw();
  return true;
})()`;
export const noFlatGrid = `document.getElementById("flat-grid")?.remove()`;

/** The time of one frame: the median of many that have nothing to do. */
export const frameTime = `new Promise((done) => { const all = []; let last; const step = (now) => { if (last !== undefined) all.push(now - last); last = now; if (all.length < 90) requestAnimationFrame(step); else done(all.sort((a, b) => a - b)[45]); }; requestAnimationFrame(step); })`;

/** Waits for the next key and then, frame by frame, until the page shows what it asks for; keeps the milliseconds from the key to the end of that frame. */
export const armed = (changed: string): string => `(() => {
  const before = (${changed})(undefined);
  window.benchAnswer = new Promise((done) => {
    window.addEventListener("keydown", (event) => {
      const begun = event.timeStamp;
      const painted = () => { const channel = new MessageChannel(); channel.port1.onmessage = () => done(performance.now() - begun); channel.port2.postMessage(0); };
      const look = () => { if ((${changed})(before)) painted(); else if (performance.now() - begun > 20000) done(-1); else requestAnimationFrame(look); };
      requestAnimationFrame(look);
    }, { capture: true, once: true });
  });
  return true;
})()`;
export const answer = `window.benchAnswer`;

/** Asked without a value it answers with what there is; with one, whether it changed. */
export const activeCell = `(before) => { const now = document.querySelector("[data-active]")?.dataset.photo; return before === undefined ? now : now !== before; }`;
/** The loupe's picture of another photo, decoded and in its place. */
export const loupePicture = `(before) => { const shown = [...document.querySelectorAll("#loupe img")].find((one) => one.complete && one.naturalWidth > 0); const now = shown?.src.split("/")[3]; return before === undefined ? now : now !== undefined && now !== before; }`;

/** A page that only paints a square on a key: the program is hidden and hears nothing. */
export const square = `(() => {
  document.getElementById("root").style.opacity = "0";
  const box = document.createElement("div");
  box.id = "bench-square";
  Object.assign(box.style, { position: "fixed", left: "40px", top: "40px", width: "120px", height: "120px", background: "#000", zIndex: 60 });
  document.body.append(box);
  window.benchPaint = (event) => { if (event.type === "keydown") box.style.background = box.style.background === "rgb(0, 0, 0)" ? "#fff" : "#000"; event.stopImmediatePropagation(); };
  for (const kind of ["keydown", "keyup"]) document.body.addEventListener(kind, window.benchPaint, { capture: true });
  return true;
})()`;
export const noSquare = `(() => { for (const kind of ["keydown", "keyup"]) document.body.removeEventListener(kind, window.benchPaint, { capture: true }); document.getElementById("bench-square")?.remove(); document.getElementById("root").style.opacity = ""; return true; })()`;
export const squarePainted = `(before) => { const now = document.getElementById("bench-square").style.background; return before === undefined ? now : now !== before; }`;
