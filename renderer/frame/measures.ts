// Sizes the frame and its skeleton agree on, in pixels.
export const NAVIGATION_WIDTH = 176
export const TOP_HEIGHT = 52
