// @ts-check
/**
 * @template {object} [Fields={}]
 * @param {Fields} [fields]
 * @returns {Fields & { defaultPrevented: boolean, preventDefault(): void }} an event as Electron hands it to listeners
 */
export const preventableEvent = fields => ({
  .../** @type {Fields} */ (fields),
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true
  },
})
