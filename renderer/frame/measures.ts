// Sizes the frame and its skeleton agree on, in pixels.
export const NAVIGATION_WIDTH = 176
/** With icons alone. */
export const FOLDED_WIDTH = 56
export const TOP_HEIGHT = 52
