// The words on the page with less than 4.5:1 between them and what is behind them, by tone; left out are signs of one
// letter (they are marks, which owe 3:1), what cannot be used at the moment, and what is not seen.
() => {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const parse = (text) => {
    if (!known.has(text)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = text;
      pen.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
      known.set(text, [red, green, blue, alpha / 255]);
    }
    return [...known.get(text)];
  };
  const over = ([red, green, blue, alpha], under) => [red, green, blue].map((v, n) => v * alpha + under[n] * (1 - alpha));
  const light = (colour) => colour.map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, n) => sum + v * [0.2126, 0.7152, 0.0722][n], 0);
  const line = (node) => { const nodes = []; for (let one = node; one; one = one.parentElement) nodes.push(one); return nodes; };
  const behind = (nodes) => {
    const layers = nodes.map((one) => parse(getComputedStyle(one).backgroundColor));
    const solid = layers.findIndex((colour) => colour[3] > 0.999);
    return layers.slice(0, solid < 0 ? undefined : solid + 1).reduceRight((under, colour) => over(colour, under), [255, 255, 255]);
  };
  const pale = {};
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const node = text.parentElement, said = text.data.trim(), style = getComputedStyle(node), nodes = line(node);
    const fade = nodes.reduce((product, one) => product * Number(getComputedStyle(one).opacity), 1);
    if (said.length < 2 || !node.getClientRects().length || style.visibility === "hidden" || fade < 0.05) continue;
    if (node.closest("style, script, [disabled], [aria-disabled=true]")) continue;
    const own = parse(node instanceof SVGElement ? style.fill : style.color), paper = behind(nodes);
    own[3] *= fade;
    const [high, low] = [light(over(own, paper)), light(paper)].sort((one, other) => other - one);
    const ratio = (high + 0.05) / (low + 0.05);
    if (ratio < 4.5) (pale[`${ratio.toFixed(2)} ${style.color} on ${paper.map(Math.round)}`] ||= []).push(said.slice(0, 40));
  }
  return pale;
}
