"use strict";
(() => {
  const page = document.body.dataset;
  const words = JSON.parse(page.words);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const help = one("#help");

  const toggleHelp = () => (help.open ? help.close() : help.showModal());
  all("[data-help]").forEach((button) => button.addEventListener("click", toggleHelp));

  /* Tables that sort by any column; numbers by their value, text by the reader's order. */
  const sortKey = (row, column) => {
    const cell = row.cells[column];
    return "value" in cell.dataset ? Number(cell.dataset.value) : cell.textContent.trim();
  };
  const compare = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b)));
  all("[data-sort]").forEach((button) => button.addEventListener("click", () => {
    const head = button.closest("th");
    const body = head.closest("table").tBodies[0];
    const down = head.getAttribute("aria-sort") === "ascending";
    all("th", head.parentNode).forEach((other) => other.setAttribute("aria-sort", "none"));
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const rows = [...body.rows].sort((a, b) => compare(sortKey(a, head.cellIndex), sortKey(b, head.cellIndex)));
    body.append(...(down ? rows.reverse() : rows));
  }));

  /* Filters: selects name a data attribute whose words have to hold the chosen one. */
  const items = all(page.page === "document" ? ".card" : "tr.row");
  const search = one("[data-search]");
  const filters = all("[data-filter]");
  const wanted = (item) => {
    const text = (search.value || "").trim().toLowerCase();
    const fits = filters.every((select) => {
      const value = select.dataset.filter === "decision" ? item.dataset.decision || (item.dataset.key ? "open" : "") : item.dataset[select.dataset.filter];
      return !select.value || (value || "").split(" ").includes(select.value);
    });
    return fits && (!text || item.textContent.toLowerCase().includes(text));
  };
  const filter = () => {
    items.forEach((item) => { item.hidden = !wanted(item); });
    one("[data-shown]").textContent = words.shown.replace("{n}", items.filter((item) => !item.hidden).length);
  };
  filters.forEach((select) => select.addEventListener("change", filter));
  search.addEventListener("input", filter);

  const keys = { "/": () => search.focus(), "?": toggleHelp };
  if (page.page === "document") documentPage();
  filter();

  document.addEventListener("keydown", (event) => {
    const typing = /^(input|select|textarea)$/i.test(event.target.tagName);
    if (typing && event.key === "Escape") event.target.blur();
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (help.open && event.key !== "?") return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  function documentPage() {
    const served = page.mode === "served";
    const store = `crossfoot:${page.doc}`;
    const joins = one("svg.joins");
    let current = null;
    let kept = read();

    function read() {
      try { return JSON.parse(localStorage.getItem(store)) || {}; } catch { return {}; }
    }

    /* Joining a finding's numbers across the text. */
    const operands = (card) => card.dataset.claims.split(" ").map((id) => document.getElementById(id)).filter(Boolean);
    const unlight = () => {
      all(".claim.lit").forEach((mark) => { mark.classList.remove("lit"); delete mark.dataset.role; });
      joins.replaceChildren();
    };
    const light = (card) => {
      unlight();
      if (!card) return;
      const roles = JSON.parse(card.dataset.roles);
      const marks = operands(card);
      marks.forEach((mark) => { mark.classList.add("lit"); mark.dataset.role = roles[mark.id] || ""; });
      const origin = joins.getBoundingClientRect();
      const points = marks.map((mark) => mark.getClientRects()[0]).filter(Boolean)
        .map((box) => [box.left + box.width / 2 - origin.left, box.bottom - origin.top]);
      points.slice(1).forEach(([x, y], at) => {
        const [x0, y0] = points[at];
        const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
        path.setAttribute("d", `M${x0},${y0} C${x0},${y0 + 22} ${x},${y + 22} ${x},${y}`);
        joins.append(path);
      });
    };
    const choose = (card, scroll) => {
      if (current) current.classList.remove("current");
      current = card;
      if (!card) return unlight();
      card.classList.add("current");
      light(card);
      if (!scroll) return;
      card.focus({ preventScroll: true });
      card.scrollIntoView({ block: "nearest" });
      const mark = operands(card)[0];
      if (mark && getComputedStyle(one("main")).gridTemplateColumns.includes(" ")) mark.scrollIntoView({ block: "center" });
    };
    const step = (by) => {
      show("findings");
      const shown = items.filter((card) => !card.hidden);
      const at = shown.indexOf(current);
      choose(shown[Math.min(shown.length - 1, Math.max(0, at < 0 && by < 0 ? shown.length - 1 : at + by))], true);
    };
    items.forEach((card) => {
      card.addEventListener("mouseenter", () => light(card));
      card.addEventListener("mouseleave", () => light(current));
      card.addEventListener("focusin", () => choose(card, false));
    });
    all("a.claim").forEach((mark) => {
      const card = () => document.getElementById(mark.dataset.findings.split(" ")[0]);
      mark.addEventListener("mouseenter", () => light(card()));
      mark.addEventListener("mouseleave", () => light(current));
      mark.addEventListener("focus", () => light(card()));
      mark.addEventListener("click", (event) => { event.preventDefault(); reveal(card()); choose(card(), true); });
    });
    const reveal = (card) => {
      if (!card.hidden) return;
      filters.forEach((select) => { select.value = ""; });
      search.value = "";
      filter();
    };
    addEventListener("resize", () => light(current));

    /* Tabs. */
    const show = (name) => {
      all("[data-tab]").forEach((tab) => tab.setAttribute("aria-pressed", String(tab.dataset.tab === name)));
      one("#panel-findings").hidden = name !== "findings";
      one("#panel-claims").hidden = name !== "claims";
    };
    all("[data-tab]").forEach((tab) => tab.addEventListener("click", () => show(tab.dataset.tab)));
    all("[data-to-claim]").forEach((link) => link.addEventListener("click", () => show("findings")));

    /* The claims table: its own filter, and CSV. */
    const table = one("[data-claims-table]");
    one("[data-table-filter]").addEventListener("input", (event) => {
      const text = event.target.value.trim().toLowerCase();
      [...table.tBodies[0].rows].forEach((row) => { row.hidden = text !== "" && !row.textContent.toLowerCase().includes(text); });
    });
    const download = (name, type, parts) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(parts, { type }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    };
    /* A cell that a spreadsheet would take for a formula gets an apostrophe. */
    const csvCell = (cell) => {
      const text = "value" in cell.dataset ? cell.dataset.value : cell.textContent.trim();
      const safe = /^[=+@\t\r]|^-(?![\d.]+$)/.test(text) ? `'${text}` : text;
      return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
    };
    one("[data-csv]").addEventListener("click", (event) => {
      const rows = [...table.rows].filter((row) => !row.hidden).map((row) => [...row.cells].map(csvCell).join(","));
      download(event.target.dataset.csv, "text/csv;charset=utf-8", ["\ufeff", rows.join("\r\n"), "\r\n"]);
    });

    /* Decisions: kept in the browser when the page is opened from disk, sent to crossfoot when it serves the page. */
    const line = (card, decision) => ({ ...JSON.parse(card.dataset.key), ...decision });
    const state = (card, text) => { one(".state", card).textContent = text; };
    const paint = (card, decision) => {
      card.dataset.decision = decision ? decision.verdict : "";
      card.classList.toggle("settled", Boolean(decision));
      all("[data-decide]", card).forEach((button) => button.setAttribute("aria-pressed", String(Boolean(decision) && button.dataset.decide === decision.verdict)));
      all("[data-reason]", card).forEach((button) => button.setAttribute("aria-pressed", String(Boolean(decision) && button.dataset.reason === decision.reason)));
      one("[data-undo]", card).hidden = !decision;
      one(".reasons", card).hidden = !decision;
      one(".stub", card).hidden = !decision || decision.verdict !== "rule-wrong";
      const note = one("[data-note]", card);
      if (document.activeElement !== note) note.value = (decision && decision.note) || "";
    };
    const decisions = new Map();
    const decide = async (card, decision) => {
      if (!card || !card.dataset.key) return;
      const before = decisions.get(card) || null;
      decisions.set(card, decision);
      paint(card, decision);
      const key = JSON.parse(card.dataset.key);
      if (served) {
        const answer = await fetch("decide", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(decision ? line(card, decision) : { id: key.id, withdraw: true }) }).catch(() => null);
        if (!answer || !answer.ok) { decisions.set(card, before); paint(card, before); return state(card, words.failed); }
        return state(card, decision ? words.saved : "");
      }
      kept = read();
      if (decision) kept[key.id] = line(card, decision); else kept[key.id] = null;
      try { localStorage.setItem(store, JSON.stringify(kept)); } catch { return state(card, words.failed); }
      offer();
      return state(card, decision ? words.kept : "");
    };
    const rule = (verdict) => decide(current, { ...(decisions.get(current) || {}), verdict });
    const reason = (card, name) => {
      const held = decisions.get(card);
      if (held) decide(card, { ...held, reason: held.reason === name ? undefined : name });
    };
    const saved = one("[data-download]");
    const offer = () => { saved.hidden = served || !Object.values(kept).some(Boolean); saved.title = words.help; };
    saved.addEventListener("click", () => {
      const lines = Object.values(read()).filter(Boolean).map((decision) => `${JSON.stringify(decision)}\n`);
      download(`decisions-${page.doc}.jsonl`, "application/jsonl", lines);
    });
    items.filter((card) => card.dataset.key).forEach((card) => {
      const key = JSON.parse(card.dataset.key);
      const held = !served && key.id in kept ? kept[key.id] : card.dataset.decision ? JSON.parse(card.dataset.held || "null") || { verdict: card.dataset.decision } : null;
      decisions.set(card, held);
      paint(card, held);
      all("[data-decide]", card).forEach((button) => button.addEventListener("click", () => { choose(card, false); rule(button.dataset.decide); }));
      all("[data-reason]", card).forEach((button) => button.addEventListener("click", () => reason(card, button.dataset.reason)));
      one("[data-skip]", card).addEventListener("click", () => { choose(card, false); step(1); });
      one("[data-undo]", card).addEventListener("click", () => decide(card, null));
      one("[data-note]", card).addEventListener("change", (event) => decide(card, { ...decisions.get(card), note: event.target.value }));
    });
    offer();

    Object.assign(keys, {
      j: () => step(1), k: () => step(-1), s: () => step(1), u: () => decide(current, null),
      c: () => rule("confirmed"), e: () => rule("explained"), r: () => rule("rule-wrong"),
    });
    all("[data-reason]", items.find((card) => card.dataset.key) || document.createElement("div"))
      .forEach((button, at) => { keys[String(at + 1)] = () => current && reason(current, button.dataset.reason); });
    if (location.hash) { const target = document.getElementById(location.hash.slice(1)); if (target && target.matches(".card")) choose(target, true); }
  }
})();
