// Names in charts on narrow screens: placements are made for a wide chart, so here each name, the most important first,
// takes the nearest free place around its mark, and is left out where there is none. The table holds them all.
// On the map of the world no name finds a place: there a number stands at the mark, and the names stand below the land.
// The heading of a small chart among others stays above it, in two lines where one is too long.
(() => {
  if (window.crossoverNames) return;
  window.crossoverNames = true;
  const NARROW = 620, GAP = 8, ROW = 18; // pixels: of a chart; between a mark's middle and its name; of a listed name
  const SVG = "http://www.w3.org/2000/svg", OURS = "crossover-listed";
  const TAKEN = ".scatterlayer .point, .textpoint text, .xtick text, .ytick text";
  const known = new WeakSet();
  const box = (node) => node.getBoundingClientRect();
  const shifted = ({ left, right, top, bottom }, across, down) => (
    { left: left + across, right: right + across, top: top + down, bottom: bottom + down });
  const touch = (one, other) => one.left < other.right && other.left < one.right
    && one.top < other.bottom && other.top < one.bottom;

  new MutationObserver(() => requestAnimationFrame(watch)).observe(document.body, { childList: true, subtree: true });
  watch();

  function watch() {
    for (const chart of document.querySelectorAll(".js-plotly-plot")) {
      if (known.has(chart) || !chart.on) continue;
      known.add(chart);
      chart.on("plotly_afterplot", () => place(chart));
      place(chart);
    }
  }

  function place(chart) {
    chart.querySelectorAll("." + OURS).forEach((node) => node.remove());
    if (!chart.clientWidth || chart.clientWidth >= NARROW) return;
    const frame = box(chart.querySelector(".main-svg"));
    chart.querySelectorAll(".textpoint text").forEach((text) => shorten(text, frame.right - 2));
    const notes = [...chart.querySelectorAll(".annotation")].map((group) => note(chart, group));
    if (chart.closest('[class*="st-key-chart_sites-map-world"]')) {
      list(chart, notes, frame);
      return;
    }
    notes.filter((one) => one.cell).forEach((one) => { one.box = fold(one.group.querySelector("text"), box(one.cell).right); });
    const stays = notes.filter((one) => one.isSign || one.cell);
    const taken = [...chart.querySelectorAll(TAKEN)].map(box).concat(stays.map((one) => one.box));
    const isFree = (tried) => tried.left >= frame.left && tried.right <= frame.right && tried.top >= frame.top
      && tried.bottom <= frame.bottom && !taken.some((other) => touch(tried, other));
    for (const one of [...notes.filter((one) => !one.mark), ...notes.filter((one) => one.mark)]) {
      if (!stays.includes(one)) settle(one, (one.mark ? around(one) : within(one.box, frame)).find(isFree), taken);
    }
  }

  // One annotation: its box and, unless it stands at a fixed place of the paper, the middle of the mark that it names.
  // One of a single letter is a sign at a mark, which stays, as does a heading: that has the ground of its small chart.
  function note(chart, group) {
    const told = chart.layout.annotations[Number(group.dataset.index)] || {};
    group.removeAttribute("transform");
    const place = box(group.querySelector(".annotation-text-g") || group);
    if ((told.text || "").length < 2) return { group, box: place, isSign: true };
    if (told.name === "heading") return { group, box: place, cell: chart.querySelector(`.draglayer .${told.xref}${told.yref} rect`) };
    if (told.xref === "paper" || told.yref === "paper") return { group, box: place };
    const across = told.showarrow ? told.ax || 0 : told.xshift || 0, up = told.showarrow ? -(told.ay || 0) : told.yshift || 0;
    const edge = { left: place.left, right: place.right }[told.xanchor] ?? (place.left + place.right) / 2;
    return { group, box: place, mark: [edge - across, (place.top + place.bottom) / 2 + up] };
  }

  // Where it stands, pushed in from the edges; a note at the edge of a line may also stand at the line's other side.
  function within(place, frame) {
    const push = Math.max(frame.left + 2 - place.left, 0) - Math.max(place.right - frame.right + 2, 0);
    const wide = place.right - place.left, tall = place.bottom - place.top;
    return [[push, 0], [push - wide, 0], [push + wide, 0], [push, -tall], [push, tall]].map(
      ([across, down]) => shifted(place, across, down));
  }

  function around({ box: { left, right, top, bottom }, mark: [x, y] }, gap = GAP) {
    const wide = right - left, tall = bottom - top;
    const corners = [
      [x + gap, y - tall / 2], [x - gap - wide, y - tall / 2], [x - wide / 2, y - gap - tall], [x - wide / 2, y + gap],
      [x + 3, y - gap - tall], [x - 3 - wide, y - gap - tall], [x + 3, y + gap], [x - 3 - wide, y + gap],
    ];
    return corners.map(([at, down]) => ({ left: at, right: at + wide, top: down, bottom: down + tall }));
  }

  function settle(one, free, taken) {
    one.group.style.visibility = free ? "" : "hidden";
    if (!free) return;
    const arrow = one.mark && one.group.querySelector(".annotation-arrow-g");
    if (arrow) arrow.style.display = "none";
    const [across, down] = [free.left - one.box.left, free.top - one.box.top];
    if (across || down) one.group.setAttribute("transform", `translate(${across},${down})`);
    taken.push(free);
  }

  // The names of a map in rows below its land, each with the number that stands at its mark; what else is said in a row
  // is the annotation's own name.
  function list(chart, notes, frame) {
    const land = box(chart.querySelector(".scatterlayer .js-fill")), taken = [];
    notes.forEach(({ group }) => { group.style.visibility = "hidden"; });
    notes.filter((one) => one.mark).forEach(({ group, mark }, rank) => {
      const told = chart.layout.annotations[Number(group.dataset.index)];
      const number = write(chart, frame, `${rank + 1}`, mark, { "text-anchor": "middle", "font-weight": 600 });
      const free = around({ box: box(number), mark }, 7).map((tried) => [
        (tried.left + tried.right) / 2, (tried.top + tried.bottom) / 2]);
      const [x, y] = [mark, ...free].find(([x, y]) => !taken.some(([left, top]) => Math.hypot(x - left, y - top) < 12)) || mark;
      move(number, frame, [x, y]);
      taken.push([x, y]);
      const row = [frame.left, land.bottom + ROW * (rank + 1)];
      write(chart, frame, `${rank + 1}`, [row[0] + 12, row[1]], { "text-anchor": "end", "font-weight": 600 });
      const words = [told.text, told.name].filter(Boolean).join(" · ");
      shorten(write(chart, frame, words, [row[0] + 18, row[1]], {}), frame.right - 2);
    });
  }

  // Letters around the middle of a line of ours on a chart, in its type, with a rim in the colour of the paper.
  function write(chart, frame, letters, place, look) {
    const text = document.createElementNS(SVG, "text"), { font, paper_bgcolor } = chart.layout;
    for (const [name, value] of Object.entries({
      class: OURS, fill: font.color, stroke: paper_bgcolor, "stroke-width": 3, "paint-order": "stroke",
      "font-size": font.size, "font-family": font.family, "pointer-events": "none", ...look })) text.setAttribute(name, value);
    text.textContent = letters;
    [...chart.querySelectorAll(".main-svg")].pop().append(text);
    move(text, frame, place);
    return text;
  }

  function move(text, frame, [x, y]) {
    text.setAttribute("x", x - frame.left);
    text.setAttribute("y", y - frame.top + 4);
  }

  // Sets a line in two where it ends behind `edge`, the second above the ground on which the one stood; gives its box.
  function fold(text, edge) {
    const words = (text.dataset.words ??= text.textContent).split(" "), rest = []; // it may be in two lines already
    const over = () => (text.textContent = words.join(" ")) && box(text).right > edge;
    const { x } = text.getBBox(), foot = text.getAttribute("y");
    text.setAttribute("x", x);
    text.setAttribute("style", `${text.getAttribute("style")}; text-anchor: start; font-weight: 600`);
    while (words.length > 1 && over()) rest.unshift(words.pop());
    if (rest.length) {
      text.textContent = "";
      [words, rest].forEach((line, row) => {
        const part = document.createElementNS(SVG, "tspan");
        for (const [name, value] of Object.entries({ x, y: foot, dy: row ? 0 : "-1.1em" })) part.setAttribute(name, value);
        part.textContent = line.join(" ");
        text.append(part);
      });
      shorten(text, edge);
    }
    return box(text);
  }

  // Takes letters off the end of a text until it ends before `edge`.
  function shorten(text, edge) {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    let last = walker.nextNode();
    for (let next = last; next; next = walker.nextNode()) last = next;
    while (last && last.data.length > 2 && box(text).right > edge) last.data = last.data.replace(/.…?$/u, "…");
  }
})();
