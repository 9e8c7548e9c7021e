// Camera: which part of the picture is seen, moved by hand, wheel, fingers and buttons.

const MOST_ZOOM = 4;
const READABLE = 0.95;
const LEGIBLE = 0.82 * READABLE;
const isStill = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

const camera = {
  x: 0, y: 0, zoom: 1, bounds: { x: 0, y: 0, width: 1, height: 1 }, _move: 0, _size: null,

  /** Width and height of the stage in pixels; measured once, as measuring lays the whole picture out. */
  size() {
    this._size ??= this._measured();
    return this._size;
  },

  _measured() {
    const { clientWidth, clientHeight } = byId("stage");
    return [clientWidth || 1, clientHeight || 1];
  },

  apply() {
    const [width, height] = this.size();
    byId("canvas").setAttribute("viewBox", `${this.x} ${this.y} ${width / this.zoom} ${height / this.zoom}`);
  },

  least() {
    return Math.min(0.3, this.fitting());
  },

  fitting() {
    const [width, height] = this.size();
    return Math.min((width - 48) / this.bounds.width, (height - 64) / this.bounds.height, 1.6);
  },

  /** See all of the picture; with `least`, only as much as can be read at that zoom, from its top and around `middle`. */
  fit(least = 0.02, middle = null) {
    cancelAnimationFrame(this._move);
    const [width, height] = this.size();
    // a little smaller is better than cut off
    this.zoom = this.fitting() > least * 0.82 ? this.fitting() : least;
    const { x, y } = this.bounds;
    const room = Math.max(0, (this.bounds.width - width / this.zoom) / 2 + 16 / this.zoom);
    const across = middle === null ? 0 : middle - x - this.bounds.width / 2;
    this.x = x + this.bounds.width / 2 - width / this.zoom / 2 + Math.max(-room, Math.min(room, across));
    const spare = height / this.zoom - this.bounds.height;
    this.y = spare > 0 ? y - Math.min(spare / 2, 40) : y - 20 / this.zoom;
    this.apply();
  },

  /** See the picture as wide as the stage, from its top: for one that is read like a page. */
  fitAcross() {
    this.fit(Math.min(1.4, (this.size()[0] - 32) / this.bounds.width));
  },

  /** How many cards can be read beside each other. */
  abreast() {
    return Math.max(2, Math.floor(this.size()[0] / 190));
  },

  /** See a box of the picture in the middle, no smaller than can be read. */
  centre({ x, y, width, height }) {
    cancelAnimationFrame(this._move);
    const [wide, high] = this.size();
    this.zoom = Math.max(this.zoom, READABLE);
    this.x = x + width / 2 - wide / this.zoom / 2;
    this.y = y + height / 2 - high / this.zoom / 2;
    this.apply();
  },

  pan(across, down) {
    this.x += across / this.zoom;
    this.y += down / this.zoom;
    this.apply();
  },

  /** Zoom by a factor and keep what is at a point of the stage, its middle unless given, where it is. */
  zoomBy(factor, at = this.size().map((each) => each / 2)) {
    const zoom = Math.min(MOST_ZOOM, Math.max(this.least(), this.zoom * factor));
    this.x += at[0] / this.zoom - at[0] / zoom;
    this.y += at[1] / this.zoom - at[1] / zoom;
    this.zoom = zoom;
    this.apply();
  },

  /** Move, no further than needed, until a box of the picture is seen. */
  show({ x, y, width, height }) {
    const [wide, high] = this.size().map((each) => each / this.zoom);
    const margin = 24 / this.zoom;
    const target = { x: this.x, y: this.y };
    if (x - margin < this.x) target.x = x - margin;
    if (x + width + margin > this.x + wide) target.x = x + width + margin - wide;
    if (y - margin < this.y) target.y = y - margin;
    if (y + height + margin > this.y + high) target.y = y + height + margin - high;
    this.glide(target);
  },

  glide(target) {
    cancelAnimationFrame(this._move);
    const [fromX, fromY, start] = [this.x, this.y, performance.now()];
    const step = (now) => {
      const part = isStill() ? 1 : Math.min(1, (now - start) / 180);
      const eased = part * (2 - part);
      this.x = fromX + (target.x - fromX) * eased;
      this.y = fromY + (target.y - fromY) * eased;
      this.apply();
      if (part < 1) this._move = requestAnimationFrame(step);
    };
    if (isStill()) step(start);
    else this._move = requestAnimationFrame(step);
  },

  listen() {
    const canvas = byId("canvas");
    const held = new Map();
    let moved = 0;
    const at = (event) => {
      const box = canvas.getBoundingClientRect();
      return [event.clientX - box.left, event.clientY - box.top];
    };
    canvas.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      cancelAnimationFrame(this._move);
      held.set(event.pointerId, at(event));
      if (held.size === 1) moved = 0;
    });
    canvas.addEventListener("pointermove", (event) => {
      const before = held.get(event.pointerId);
      if (!before) return;
      const now = at(event);
      const others = [...held].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
      moved += Math.hypot(now[0] - before[0], now[1] - before[1]);
      if (others.length) {
        const spread = (point) => Math.hypot(point[0] - others[0][0], point[1] - others[0][1]) || 1;
        this.zoomBy(spread(now) / spread(before), others[0]);
      } else if (moved > 4) {
        if (!canvas.hasPointerCapture(event.pointerId)) canvas.setPointerCapture(event.pointerId);
        canvas.classList.add("dragged");
        this.pan(before[0] - now[0], before[1] - now[1]);
      }
      held.set(event.pointerId, now);
    });
    const release = (event) => {
      held.delete(event.pointerId);
      canvas.classList.remove("dragged");
    };
    canvas.addEventListener("pointerup", release);
    canvas.addEventListener("pointercancel", release);
    canvas.addEventListener("click", (event) => {
      if (moved > 4) event.stopImmediatePropagation();
      moved = 0;
    }, true);
    canvas.addEventListener("wheel", (event) => {
      event.preventDefault();
      const lines = event.deltaMode === 1 ? 24 : 1;
      this.zoomBy(Math.exp(-Math.max(-120, Math.min(120, event.deltaY * lines)) * (event.ctrlKey ? 0.01 : 0.0022)), at(event));
    }, { passive: false });
    byId("zoom-in").addEventListener("click", () => this.zoomBy(1.25));
    byId("zoom-out").addEventListener("click", () => this.zoomBy(0.8));
    byId("zoom-fit").addEventListener("click", () => this.fit());
    new ResizeObserver(() => {
      if (matchMedia("print").matches) return;
      const before = this.size();
      this._size = this._measured();
      this.x += (before[0] - this._size[0]) / this.zoom / 2;
      this.apply();
    }).observe(byId("stage"));
  },
};
