"use strict";
// What the page does beyond opening, filtering and linking. It makes no markup:
// the card holds copies of entries of the lists.
(() => {
  const card = document.getElementById("card");
  const wide = matchMedia("(min-width: 60rem)");
  let chosen = null; // the entry that is chosen
  let step = 0; // which of its marks was gone to last
  let hiding = 0;

  const articleOf = (node) => node.closest(".article");
  const entryOf = (mark) => document.getElementById(mark.dataset.of);
  const marksOf = (entry) => articleOf(entry).querySelectorAll(`.story [data-of="${entry.id}"]`);
  // A mark whose kind is put out.
  const isOut = (mark) => {
    const kind = mark.classList[1];
    const box = document.getElementById("show-" + (kind === "speaker" || kind === "cue" ? "quote" : kind));
    return box !== null && !box.checked;
  };
  const markAt = (node) => {
    let mark = node instanceof Element ? node.closest(".story [data-of]") : null;
    while (mark && isOut(mark)) mark = mark.parentElement.closest(".story [data-of]");
    return mark;
  };
  const reveal = (node) => {
    for (let up = node.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
  };

  function hideCard() {
    clearTimeout(hiding);
    card.hidden = true;
  }

  // Entries of the mark and of those around it, the innermost first.
  function showCard(mark) {
    clearTimeout(hiding);
    card.replaceChildren();
    const seen = new Set();
    for (let at = mark; at; at = markAt(at.parentElement)) {
      const entry = entryOf(at);
      if (!entry || seen.has(entry)) continue;
      seen.add(entry);
      const copy = entry.cloneNode(true);
      copy.removeAttribute("id");
      copy.classList.remove("on");
      card.append(copy);
    }
    card.hidden = seen.size === 0;
    card.style.left = card.style.top = "";
    if (card.hidden || !wide.matches) return;
    const box = mark.getClientRects()[0];
    if (!box) return;
    const left = Math.min(box.left, innerWidth - card.offsetWidth - 12);
    const below = box.bottom + 6;
    const above = box.top - card.offsetHeight - 6;
    card.style.left = Math.max(left, 12) + "px";
    card.style.top = Math.max(below + card.offsetHeight > innerHeight && above > 0 ? above : below, 0) + "px";
  }

  function clear() {
    for (const node of document.querySelectorAll(".on")) node.classList.remove("on");
    chosen = null;
  }

  // Marks the entry and all its marks; the list scrolls to it where it stands beside the text.
  function choose(entry, mark) {
    clear();
    chosen = entry;
    const marks = marksOf(entry);
    for (const each of marks) each.classList.add("on");
    step = mark ? Array.prototype.indexOf.call(marks, mark) : -1;
    entry.classList.add("on");
    reveal(entry);
    const list = entry.closest(".panels");
    const [inner, outer] = [entry.getBoundingClientRect(), list.getBoundingClientRect()];
    if (wide.matches && (inner.top < outer.top || inner.bottom > outer.bottom)) {
      list.scrollTop += inner.top - outer.top - outer.height / 3;
    }
  }

  function goTo(mark) {
    reveal(mark);
    mark.scrollIntoView({ block: "center" });
    if (mark.matches("a, [tabindex]")) mark.focus({ preventScroll: true });
  }

  // Where the pointer was: text that scrolls under a pointer at rest is not pointed at.
  let rest = "";
  const moved = (event) => {
    const now = event.screenX + " " + event.screenY;
    const before = rest;
    rest = now;
    return now !== before;
  };
  document.addEventListener("pointermove", moved, { passive: true });
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch" || !moved(event)) return;
    const mark = markAt(event.target);
    if (mark) showCard(mark);
    else if (event.target instanceof Element && event.target.closest("#card")) clearTimeout(hiding);
    else if (!card.hidden) {
      clearTimeout(hiding);
      hiding = setTimeout(hideCard, 250);
    }
  });
  document.addEventListener("focusin", (event) => {
    const mark = markAt(event.target);
    if (mark) showCard(mark);
    else if (!card.contains(event.target)) hideCard();
  });
  addEventListener("scroll", () => {
    if (wide.matches && !card.contains(document.activeElement)) hideCard();
  });

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : document.body;
    const link = target.closest("a");
    // From a list or the card to the text; the same again goes on to the next mark.
    if (link && link.matches(".jump, .at")) {
      const mark = document.getElementById(link.hash.slice(1));
      if (!mark) return;
      event.preventDefault();
      const entry = entryOf(mark);
      let to = mark;
      if (link.matches(".jump") && chosen === entry) {
        const all = [...marksOf(entry)];
        const marks = all.filter((each) => each.id);
        step = (Math.max(marks.indexOf(all[step]), 0) + 1) % marks.length;
        to = marks[step];
      }
      choose(entry, to);
      goTo(to);
      return;
    }
    const mark = markAt(target);
    if (mark) {
      event.preventDefault();
      choose(entryOf(mark), mark);
      showCard(mark);
    } else if (link && link.matches(".story .m")) {
      event.preventDefault(); // its kind is put out
    } else if (!target.closest(".panels, .bar, #card, summary")) {
      clear();
      hideCard();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      clear();
      hideCard();
    } else if ((event.key === "Enter" || event.key === " ") && event.target.matches("span.m[tabindex]")) {
      event.preventDefault();
      event.target.click();
    }
  });

  // The keyboard passes over marks that are put out.
  for (const box of document.querySelectorAll(".switch input")) {
    const kind = box.id.replace("show-", "");
    const set = () => {
      for (const mark of document.querySelectorAll(`.story a.m.${kind}, .story .m.${kind}[tabindex]`)) mark.tabIndex = box.checked ? 0 : -1;
    };
    box.addEventListener("change", () => {
      clear();
      hideCard();
      set();
    });
    // A browser may remember what was put out before.
    if (!box.checked) set();
  }

  const find = document.getElementById("find");
  if (find) {
    const none = document.getElementById("none");
    const entries = [...document.querySelectorAll(".entry, .failed")];
    let texts = null; // of the entries, once they are asked for
    let waiting = 0;
    const filter = () => {
      texts ??= entries.map((entry) => entry.textContent.toLowerCase());
      const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
      entries.forEach((entry, at) => (entry.hidden = !words.every((word) => texts[at].includes(word))));
      none.hidden = entries.some((entry) => !entry.hidden);
    };
    find.hidden = false;
    find.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(filter, 120);
    });
  }

  // What is folded away in a list is printed; articles that are closed are not.
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = [...document.querySelectorAll(".panels details:not([open])")];
    for (const list of unfolded) list.open = true;
  });
  addEventListener("afterprint", () => {
    for (const list of unfolded) list.open = false;
  });

  const follow = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target) reveal(target);
  };
  addEventListener("hashchange", follow);
  follow();
})();
