// @ts-check
/** Chromium's app windows have no menu bar: what the application builds is kept and shown nowhere. */
export class Menu {
  /** @param {unknown[]} template */
  constructor(template) {
    this.items = template
  }

  /** @param {unknown[]} template */
  static buildFromTemplate(template) {
    return new Menu(template)
  }

  static setApplicationMenu() {}
}
