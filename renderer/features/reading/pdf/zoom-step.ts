/** How much larger or smaller one step of the zoom draws the pages. */
export const zoomStep = 1.2
