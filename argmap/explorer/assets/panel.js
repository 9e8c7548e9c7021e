// Panel: what is to be said of the claim that was chosen, or of the reading when none was.

const panel = {
  told: null,
  tabs: ["claim", "outline", "findings"],

  listen() {
    for (const name of this.tabs) byId(`tab-${name}`).addEventListener("click", () => this.open(name));
    document.querySelector(".tabs").addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const place = this.tabs.findIndex((name) => byId(`tab-${name}`) === document.activeElement);
      const name = this.tabs[(place + step + this.tabs.length) % this.tabs.length];
      this.open(name);
      byId(`tab-${name}`).focus();
      event.preventDefault();
    });
  },

  open(chosen) {
    for (const name of this.tabs) {
      byId(`tab-${name}`).setAttribute("aria-selected", String(name === chosen));
      byId(`tab-${name}`).setAttribute("tabindex", name === chosen ? "0" : "-1");
      byId(name).hidden = name !== chosen;
    }
    if (chosen === "outline") outline.show();
  },

  isOpen: (name) => !byId(name).hidden,

  /** Tell of a claim, or with null of the reading. */
  tell(number) {
    const parts = number === null ? this._reading() : this._claim(number);
    const holder = byId("claim");
    const name = number === null ? "" : reading.claims[number].name;
    const isOther = this.told !== name;
    this.told = name;
    // what is read of another claim is read from its beginning
    if (isOther && holder.contains(document.activeElement)) holder.focus({ preventScroll: true });
    refill(holder, parts.flat().filter(Boolean));
    if (isOther) requestAnimationFrame(() => { byId("panel").scrollTop = 0; });
    byId("tab-claim").textContent = number === null ? "This map" : "Claim";
  },

  _reading() {
    const { map } = reading.data;
    const theses = reading.claims.map((claim, number) => [claim, number]).filter(([claim]) => claim.kind === "thesis" && claim.map === map.id);
    return [
      element("h3", { class: "first" }, map.title),
      map.summary && element("p", {}, map.summary),
      element("p", { class: "quiet" }, map.source),
      theses.length > 0 && element("h4", {}, "What it holds"),
      theses.length > 0 && element("ul", { class: "claims" }, theses.map(([, number]) => this._item(number))),
      !reading.claims.length && element("p", {}, "This map has no claims yet."),
      element("p", { class: "quiet" }, "Choose a card to read what it says, where it says so, why it stands and what would fall with it."),
    ];
  },

  _claim(number) {
    const claim = reading.claims[number];
    if (claim.kind === "question") return this._question(number);
    return [
      element("p", { class: "marks" }, this._mark("kind", claim.kind), this._standing(claim), claim.grade && this._mark("grade", `grade ${claim.grade}`)),
      element("h3", { class: "text" }, ...paragraphs(claim.text)),
      this._facts(claim),
      element("p", { class: "actions" },
        link(routes.fragment({ view: "thesis", names: [claim.name], claim: claim.name }), "Show what bears on it"),
        link(routes.fragment({ view: "around", names: [claim.name], claim: claim.name }), "Show around it")),
      this._why(number),
      this._turning(number),
      this._losses(number),
      this._bearing(number),
      this._findings(claim),
      claim.notes.length > 0 && [element("h4", {}, "Notes"), ...claim.notes.map((note) => element("p", {}, note))],
    ].flat();
  },

  _question(number) {
    const question = reading.claims[number];
    const answers = [...(reading.below[reading.cardOf.get(number)] ?? [])].map((card) => reading.cards[card]);
    return [
      element("p", { class: "marks" }, this._mark("kind", "question")),
      element("h3", { class: "text" }, ...paragraphs(question.text)),
      this._facts(question),
      element("h4", {}, "Answers"),
      answers.length ? element("ul", { class: "claims" }, answers.map((each) => this._item(each))) : element("p", {}, "None is given here."),
      this._findings(question),
      question.notes.map((note) => element("p", {}, note)),
    ].flat();
  },

  _mark: (sort, words) => element("span", { class: `mark ${sort}` }, words),

  _standing(claim) {
    const sort = claim.standing.startsWith("falls") ? "falls" : claim.standing;
    return this._mark(sort, claim.standing);
  },

  /** `likely (55–80%)`; a number is a band already. */
  _likely: ({ words, band }) => (words === band ? band : `${words} (${band})`),

  _facts(claim) {
    const rows = [
      ["Name", [element("code", {}, claim.shown), " ", link(routes.fragment({ claim: claim.name }), "link to it")]],
      ["Map", claim.map !== reading.data.map.id && reading.data.maps[claim.map]],
      ["Held by", claim.holder],
      ["Stance", claim.stance && claim.stance !== "assert" && claim.stance],
      ["Likelihood", claim.likelihood && this._likely(claim.likelihood)],
      ["Confidence", claim.confidence],
      ["As of", claim.as_of],
      ["Horizon", claim.horizon],
      ["Section", reading.data.sections[claim.section]],
      ["Status", claim.status],
      ["Tags", claim.tags?.join(", ")],
      ["Also stated as", claim.also?.length > 0 && listedNodes(claim.also.map((other) => this._name(other)))],
      ...this._passages(claim.citations ?? []),
      ["Written in", `${claim.place.file}, line ${claim.place.line}`],
    ].filter(([, value]) => value);
    return element("dl", {}, rows.map(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]).flat());
  },

  /** The passages a claim is cited from, by source. */
  _passages(citations) {
    const bySource = new Map();
    for (const citation of citations) bySource.set(citation.source, [...(bySource.get(citation.source) ?? []), citation]);
    return [...bySource].map(([source, cited]) => ["Passage", [
      element("p", {}, reading.data.sources[source] ?? source),
      ...cited.map(({ locator, anchor }) => element("p", { class: "passage" }, locator, anchor && element("q", {}, anchor))),
    ]]);
  },

  /** Why a claim stands or not: the verdict, then the reasons, objections and limits as they were written. */
  _why(number) {
    const claim = reading.claims[number];
    const heading = claim.standing === "stands" ? "Why it stands" : claim.standing === "disputed" ? "Why it is disputed" : "Why it falls";
    const steps = reading.stepsTo[number];
    const reasons = steps.filter((step) => step.sign === "for");
    const objections = steps.filter((step) => step.sign === "against");
    const limits = reading.data.limits.filter((limit) => limit.claim === number);
    return [
      element("h4", {}, heading),
      claim.standing !== "stands" && element("p", {}, `${capital(claim.verdict)}.`),
      ...claim.alternatives.map((words) => element("p", {}, words)),
      claim.is_given && element("p", {}, `It is ${article(claim.kind)}, taken as given here.`),
      !claim.is_given && !reasons.length && element("p", {}, "No reason is given for it."),
      reasons.length > 0 && element("p", {}, reasons.length === 1 ? "One reason is given for it:" : `${reasons.length} reasons are given for it; any one that stands is enough:`),
      reasons.length > 0 && element("ol", { class: "reasons" }, reasons.map((step) => this._step(step))),
      objections.length > 0 && element("p", {}, "Against it:"),
      objections.length > 0 && element("ul", { class: "reasons" }, objections.map((step) => this._step(step))),
      limits.length > 0 && element("p", {}, "It is limited, which changes no standing:"),
      limits.length > 0 && element("ul", { class: "reasons" }, limits.map((limit) => element("li", {}, this._claimLine(limit.origin), limit.warrant && element("p", { class: "warrant" }, limit.warrant)))),
    ];
  },

  _step(step) {
    const joined = step.premises.length > 1;
    return element("li", {},
      joined && element("p", { class: "quiet" }, "Together:"),
      step.premises.map((premise) => element("p", {}, this._claimLine(premise))),
      step.warrant && element("p", { class: "warrant" }, `Link: ${step.warrant}`),
      step.words && element("p", { class: "effect" }, step.words),
      step.undercuts.map((undercut) => element("div", { class: "undercut" },
        element("p", {}, "But: ", ...undercut.premises.flatMap((premise, place) => [place ? "; " : "", ...this._claimLine(premise)])),
        undercut.warrant && element("p", { class: "warrant" }, undercut.warrant),
        element("p", { class: "effect" }, undercut.words))));
  },

  _turning(number) {
    const { decisive, standing } = reading.claims[number];
    const names = listedNodes(decisive.map((other) => this._name(other)), "or");
    const isIn = standing === "stands";
    const words = names.length
      ? ["Without ", ...names, isIn ? " it would no longer stand." : " it would stand."]
      : [isIn ? "No single claim: it would stand without any one of them." : reading.stepsTo[number].length ? "More than the loss of a single claim." : "A reason that stands."];
    return [element("h4", {}, "What would change it"), element("p", {}, ...words)];
  },

  _losses(number) {
    const { losses } = reading.claims[number];
    const says = { in: "would stand", out: "falls", undecided: "is disputed" };
    const order = (loss) => (loss[1] === "in" ? 1 : 0);
    const items = [...losses].sort((one, other) => order(one) - order(other))
      .map(([other, standing]) => element("li", {}, this._claimLine(other, false), element("span", { class: "effect" }, ` ${says[standing]}`)));
    return [
      element("h4", {}, "What falls with it"),
      items.length ? element("p", {}, "If it had not been written:") : element("p", {}, "Nothing else: no other standing would change."),
      items.length > 0 && element("ul", { class: "claims" }, items),
    ];
  },

  _bearing(number) {
    const items = [
      ...reading.stepsFrom[number].map((step) => [step.conflict ? "cannot both hold with" : step.sign === "for" ? "for" : "against", step.conclusion]),
      ...reading.undercutsFrom[number].map(([, step]) => [`breaks the step ${step.sign === "for" ? "to" : "against"}`, step.conclusion]),
      ...reading.data.limits.filter((limit) => limit.origin === number).map((limit) => ["limits", limit.claim ?? reading.data.steps[limit.step]?.conclusion]),
      ...[...(reading.above[reading.cardOf.get(number)] ?? [])].map((card) => reading.cards[card]).filter((other) => reading.claims[other].kind === "question").map((other) => ["answers", other]),
    ].filter(([, other]) => other !== undefined && other !== null);
    return [
      element("h4", {}, "What it bears on"),
      items.length ? element("ul", { class: "claims" }, items.map(([words, other]) => element("li", {}, element("span", { class: "how" }, `${words} `), this._claimLine(other)))) : element("p", {}, "Nothing in this map."),
    ];
  },

  _findings(claim) {
    const about = reading.data.findings.filter((finding) => finding.claim === claim.name);
    if (!about.length) return [];
    return [element("h4", {}, "Findings"), element("ul", { class: "findings" }, about.map((finding) => findings.item(finding)))];
  },

  _item(number) {
    return element("li", {}, this._claimLine(number));
  },

  /** A claim as a link with, where it does not stand, its standing. */
  _claimLine(number, hasStanding = true) {
    const claim = reading.claims[number];
    const note = hasStanding && claim.standing && claim.standing !== "stands" ? element("span", { class: "quiet" }, ` (${claim.standing})`) : "";
    return [link(routes.fragment({ claim: claim.name }), reading.labelOf(claim)), note].filter(Boolean);
  },

  _name(number) {
    return link(routes.fragment({ claim: reading.claims[number].name }), element("code", {}, reading.claims[number].shown));
  },
};

/** Words in which a name between backticks is set as code, and leads to its claim; `home` is the map it is said in. */
function withNames(words, home) {
  return words.split("`").map((part, place) => {
    if (place % 2 === 0) return part;
    const number = reading.numbers.get(part) ?? reading.numbers.get(`${home}.${part}`);
    const code = element("code", {}, part);
    return number !== undefined ? link(routes.fragment({ claim: reading.claims[number].name }), code) : code;
  });
}

const paragraphs = (text) => text.split("\n\n").flatMap((part, place) => (place ? [element("br"), element("br"), part] : [part]));

const article = (kind) => (kind === "evidence" ? kind : `${"aeiou".includes(kind[0]) ? "an" : "a"} ${kind}`);

function listedNodes(nodes, last = "and") {
  return nodes.flatMap((node, place) => (place === 0 ? [node] : [place === nodes.length - 1 ? ` ${last} ` : ", ", node]));
}
