// Pictures of charts, made in the browser: a click on a panel's PNG or SVG button saves its chart with title, subtitle
// and source line inside, in the type of the page. Plotly draws the chart; `layout.meta[0]` holds the words.
// The buttons never reach the server: their clicks end here.
(() => {
  if (window.crossoverPictures) return;
  window.crossoverPictures = true;
  const WIDTH = 1100, EDGE = 28, SCALE = 2, SVG = "http://www.w3.org/2000/svg";
  const BUTTONS = '[class*="st-key-png_"] button, [class*="st-key-svg_"] button';
  const plain = (word) => word.map(([letters]) => letters).join("");
  let pending = null; // the picture that Plotly is drawing

  document.addEventListener("click", (event) => {
    const button = event.target.closest(BUTTONS);
    if (button) {
      event.stopPropagation();
      ask(button);
    } else if (pending && event.target.download && event.target.href.startsWith("blob:")) {
      event.preventDefault(); // Plotly saves its drawing: taken from it, it goes into the picture
      const picture = pending, drawn = fetch(event.target.href);
      pending = null;
      drawn.then((answer) => answer.text()).then((svg) => save(picture, svg, event.target.download));
    }
  }, true);

  function ask(button) {
    const chart = button.closest('[class*="st-key-panel_"]').querySelector(".js-plotly-plot");
    const camera = chart && chart.querySelector(".modebar-btn");
    if (!camera) return;
    pending = { words: chart.layout.meta[0], format: button.closest('[class*="st-key-png_"]') ? "png" : "svg" };
    camera.click();
  }

  async function save({ words, format }, drawn, name) {
    const [svg, height] = await compose(words, drawn);
    const blob = new Blob([svg], { type: "image/svg+xml;charset=utf-8" });
    hand(format === "svg" ? blob : await painted(blob, height), name.replace(/\.svg$/, "") + "." + format);
  }

  async function compose(words, drawn) {
    const chart = new DOMParser().parseFromString(drawn, "image/svg+xml").documentElement;
    const above = [
      { runs: [[words.title]], size: 22, weight: 600, font: words.serif, line: 28, colour: words.ink, before: 0 },
      { runs: words.subtitle, size: 14, weight: 400, font: words.sans, line: 20, colour: words.muted, before: 4 },
    ];
    const below = words.source.map((line) => (
      { runs: [[line]], size: 12, weight: 400, font: words.sans, line: 17, colour: words.muted, before: 2 }));
    const whole = element("svg", { xmlns: SVG, width: WIDTH, role: "img", "aria-label": words.title });
    const title = element("title", {});
    title.textContent = words.title;
    const paper = element("rect", { width: WIDTH, fill: words.paper });
    whole.append(title, await type(`${words.serif}, ${words.sans}`), paper);
    let at = above.reduce((y, block) => write(whole, block, y), EDGE - 4) + 8;
    chart.setAttribute("y", at);
    whole.append(chart);
    at = below.reduce((y, block) => write(whole, block, y), at + Number(chart.getAttribute("height")) + 6);
    const height = Math.ceil(at + EDGE - 8);
    for (const node of [whole, paper]) node.setAttribute("height", height);
    whole.setAttribute("viewBox", `0 0 ${WIDTH} ${height}`);
    return [new XMLSerializer().serializeToString(whole), height];
  }

  // Writes a block of text below `top`, broken at its measure, each run in its colour; gives where the block ends.
  function write(whole, block, top) {
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = `${block.weight} ${block.size}px ${block.font}`;
    const lines = [[]];
    for (const word of wordsOf(block.runs)) {
      const line = lines[lines.length - 1], tried = [...line, word].map(plain).join(" ");
      if (line.length && pen.measureText(tried).width > WIDTH - 2 * EDGE) lines.push([word]);
      else line.push(word);
    }
    lines.forEach((line, number) => {
      const text = element("text", { x: EDGE, y: top + block.before + block.line * (number + 0.75), fill: block.colour,
        "font-family": block.font, "font-size": block.size, "font-weight": block.weight, style: "white-space: pre" });
      line.forEach((word, place) => word.forEach(([letters, colour], piece) => {
        const part = element("tspan", colour ? { fill: colour, "font-weight": 600 } : {});
        part.textContent = (place && !piece ? " " : "") + letters;
        text.append(part);
      }));
      whole.append(text);
    });
    return lines[0].length ? top + block.before + block.line * lines.length : top;
  }

  // Runs of [text, colour] as words, each a list of [letters, colour]: a comma after a coloured word stays with it.
  function wordsOf(runs) {
    const words = [];
    let isOpen = false; // the last word may still grow
    for (const [text, colour] of runs) {
      for (const part of text.split(/(\s+)/).filter(Boolean)) {
        if (!part.trim()) isOpen = false;
        else if (isOpen) words[words.length - 1].push([part, colour]);
        else { words.push([[part, colour]]); isOpen = true; }
      }
    }
    return words;
  }

  // The upright faces of these families as the page holds them, inside the picture: a picture knows no other fonts.
  async function type(families) {
    const rules = [...document.styleSheets].flatMap((sheet) => {
      try { return [...sheet.cssRules].map((rule) => [rule, sheet.href || document.baseURI]); } catch { return []; }
    });
    const faces = rules.filter(([rule]) => rule instanceof CSSFontFaceRule && rule.style.fontStyle !== "italic"
      && families.includes(rule.style.fontFamily.replace(/["']/g, "")));
    const style = element("style", {});
    style.textContent = (await Promise.all(faces.map(([rule, home]) => face(rule.style, home)))).join("\n");
    return style;
  }

  async function face(style, home) {
    const address = /url\(["']?([^"')]+)/.exec(style.src || style.getPropertyValue("src"));
    if (!address) return "";
    const blob = await (await fetch(new URL(address[1], home))).blob();
    const data = await new Promise((done) => {
      const reader = new FileReader();
      reader.onload = () => done(reader.result);
      reader.readAsDataURL(blob);
    });
    const weight = style.fontWeight || "400";
    return `@font-face { font-family: ${style.fontFamily}; font-weight: ${weight}; src: url(${data}) format("woff2"); }`;
  }

  async function painted(svg, height) {
    const image = new Image(), address = URL.createObjectURL(svg);
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [WIDTH * SCALE, height * SCALE];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(address);
    return new Promise((done) => canvas.toBlob(done, "image/png"));
  }

  function hand(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  function element(name, attributes) {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) if (key !== "xmlns") made.setAttribute(key, value);
    return made;
  }
})();
