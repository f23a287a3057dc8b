// Sentences to be quoted: a click on the button below one puts it into the clipboard, letter by letter, and says so.
// The buttons never reach the server: their clicks end here.
(() => {
  if (window.crossoverQuotes) return;
  window.crossoverQuotes = true;
  const SAID = 2000; // milliseconds for which the button says that it is done

  document.addEventListener("click", (event) => {
    const button = event.target.closest('[class*="st-key-copy_"] button');
    if (!button) return;
    event.stopPropagation();
    const words = button.closest('[class*="st-key-quote_"]').querySelector('[data-testid="stText"]');
    copy(words).then(() => say(button));
  }, true);

  // Browsers give the clipboard to pages that come over a safe line or from this machine; elsewhere the words are
  // marked and copied as by hand.
  async function copy(words) {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(words.innerText);
      return;
    }
    getSelection().selectAllChildren(words);
    document.execCommand("copy");
  }

  function say(button) {
    const label = document.createTreeWalker(button.querySelector("p"), NodeFilter.SHOW_TEXT).nextNode();
    if (button.dataset.said) return;
    button.dataset.said = label.data;
    button.setAttribute("aria-live", "polite");
    label.data = "Copied";
    setTimeout(() => { label.data = button.dataset.said; delete button.dataset.said; }, SAID);
  }
})();
