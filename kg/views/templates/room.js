// Where labels may stand: boxes on the screen, none touching another.

/** Boxes that are taken, in a grid of cells. */
class Room {
  constructor() {
    this.cells = new Map();
  }

  *keys([left, top, right, bottom]) {
    for (let x = Math.floor(left / 80); x <= Math.floor(right / 80); x += 1) {
      for (let y = Math.floor(top / 80); y <= Math.floor(bottom / 80); y += 1) yield x * 4096 + y;
    }
  }

  free(box) {
    for (const key of this.keys(box)) {
      for (const [left, top, right, bottom] of this.cells.get(key) ?? []) {
        if (box[0] < right && box[2] > left && box[1] < bottom && box[3] > top) return false;
      }
    }
    return true;
  }

  take(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }
}
