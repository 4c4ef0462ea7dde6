import { type ChartPicture, svgFile } from '#shared/charts/chart-picture.ts'

/** Pixels a unit of the drawing: sharp on paper and on dense screens. */
const density = 2

/** The drawing as PNG on a ground of its own, so that it reads wherever it is put; rejects where it cannot be made. */
export async function pngOf(picture: ChartPicture, ground: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgFile(picture))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(picture.width * density)
  canvas.height = Math.ceil(picture.height * density)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = ground
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  )
}
