/** Every point that the shapes of a drawing pass by, as numbers; texts are placed by the reader's font and left out. */
export function pointsOf(content: string): [number, number][] {
  const numbers = (text: string) => (text.match(/-?\d*\.?\d+/g) ?? []).map(Number)
  const attribute = (element: string, name: string) => Number(new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1] ?? 0)
  return [...content.matchAll(/<(line|polygon|polyline|rect|path)\b[^>]*>/g)].flatMap(
    ([element, name]): [number, number][] => {
      if (name === 'line')
        return [
          [attribute(element, 'x1'), attribute(element, 'y1')],
          [attribute(element, 'x2'), attribute(element, 'y2')],
        ]
      if (name === 'rect') {
        const [x, y] = [attribute(element, 'x'), attribute(element, 'y')]
        return [
          [x, y],
          [x + attribute(element, 'width'), y + attribute(element, 'height')],
        ]
      }
      if (name === 'path') {
        const [x = Number.NaN, y = Number.NaN, scale = Number.NaN] = numbers(
          /transform="([^"]*)"/.exec(element)?.[1] ?? '',
        )
        return [
          [x, y],
          [x + 20 * scale, y + 20 * scale],
        ]
      }
      const flat = numbers(/points="([^"]*)"/.exec(element)?.[1] ?? '')
      return flat.flatMap((x, rank) => (rank % 2 === 0 ? [[x, flat[rank + 1] ?? Number.NaN] as [number, number]] : []))
    },
  )
}
