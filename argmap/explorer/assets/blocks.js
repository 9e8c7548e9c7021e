// Blocks: a picture of very many cards of several maps, each map laid out by itself under its title.

const MANY = 60;
const BETWEEN_BLOCKS = 150;
const LARGEST_TITLE = 72;

/** Whether so many cards of more than one map are shown that they are parted into blocks. */
function isInBlocks(cards) {
  return cards.length > MANY && new Set(cards.map((card) => reading.claims[reading.cards[card]].map)).size > 1;
}

/** As `laidOut` has it, with the `blocks` by map; arrows from one block to another pass no points on their way. */
function laidOutInBlocks(nodes, arrows) {
  const mapOf = mapsOf(nodes, arrows);
  const blocks = Object.keys(reading.data.maps).flatMap((map) => {
    const own = nodes.filter((node) => mapOf.get(node.id) === map);
    if (!own.length) return [];
    const drawn = laidOut(own, arrows.filter((arrow) => mapOf.get(arrow.tail) === map && mapOf.get(arrow.head) === map));
    const across = own.flatMap(({ id, width }) => [drawn.places.get(id)[0] - width / 2, drawn.places.get(id)[0] + width / 2]);
    const left = Math.min(...across);
    const low = Math.max(...own.map(({ id, height }) => drawn.places.get(id)[1] + height / 2));
    const title = reading.data.maps[map];
    const width = Math.max(...across) - left;
    const size = Math.min(LARGEST_TITLE, (width / title.length) * 1.7);
    return [{ map, title, size, left, width, height: low + size * 1.8, ...drawn }];
  });
  const rows = rowsOf(blocks);
  const places = new Map();
  const ways = new Map();
  let top = 0;
  for (const row of rows) {
    let left = 0;
    for (const block of row) {
      const [across, down] = [left - block.left, top + block.size * 1.8];
      for (const [id, [x, y]] of block.places) places.set(id, [x + across, y + down]);
      for (const [arrow, way] of block.ways) ways.set(arrow, way.map(([x, y]) => [x + across, y + down]));
      Object.assign(block, { left, top });
      left += block.width + BETWEEN_BLOCKS;
    }
    top += Math.max(...row.map((block) => block.height)) + BETWEEN_BLOCKS;
  }
  return { places, ways, blocks };
}

/** The map of each node; a dot is where the card is that it leads to. */
function mapsOf(nodes, arrows) {
  const next = new Map(arrows.map((arrow) => [arrow.tail, arrow.head]));
  const end = (id) => {
    const passed = new Set();
    while (reading.nodes[id].isDot && next.has(id) && !passed.has(id)) {
      passed.add(id);
      id = next.get(id);
    }
    return id;
  };
  return new Map(nodes.map(({ id }) => [id, reading.claims[reading.cards[end(id)]]?.map ?? reading.data.map.id]));
}

/** Blocks in rows, in their order, with as many beside each other as makes the whole largest on the stage. */
function rowsOf(blocks) {
  const [wide, high] = camera.size();
  let best = null;
  for (let columns = 1; columns <= blocks.length; columns += 1) {
    const rows = [];
    blocks.forEach((block, place) => (place % columns ? rows.at(-1).push(block) : rows.push([block])));
    const width = Math.max(...rows.map((row) => row.reduce((sum, block) => sum + block.width + BETWEEN_BLOCKS, 0)));
    const height = rows.reduce((sum, row) => sum + Math.max(...row.map((block) => block.height)) + BETWEEN_BLOCKS, 0);
    const zoom = Math.min(wide / width, high / height);
    if (!best || zoom > best.zoom) best = { zoom, rows };
  }
  return best?.rows ?? [];
}

/** The titles of the blocks. */
function blockTitles(blocks) {
  return blocks.map(({ title, size, left, top }) => drawing("text", { class: "block-title", x: left, y: top + size, "font-size": size }, title));
}
