// @ts-check
/** One large display: the host does not know where windows may lie. */
export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 10_000, height: 10_000 } }],
}
