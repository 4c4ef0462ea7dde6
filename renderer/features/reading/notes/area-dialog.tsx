import { Button, Group, Modal, NumberInput, SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Anchor } from '#shared/domain/annotation.ts'
import { areaTarget } from '#shared/domain/annotations/targets.ts'
import { quadsOfParts } from '../pdf/quads.ts'
import type { RenderedPage } from '../pdf/selected-passages.ts'
import classes from './notes.module.css'

type Props = { page: RenderedPage; onPlaced(area: Anchor): void; onClose(): void }

/** In hundredths of the page. */
type Box = { left: number; top: number; width: number; height: number }
const sides = ['left', 'top', 'width', 'height'] as const

/** Parts of a page by name, for those who need no more. */
const parts = {
  upper: { left: 0, top: 0, width: 100, height: 34 },
  middle: { left: 0, top: 33, width: 100, height: 34 },
  lower: { left: 0, top: 66, width: 100, height: 34 },
  leftHalf: { left: 0, top: 0, width: 50, height: 100 },
  rightHalf: { left: 50, top: 0, width: 50, height: 100 },
} satisfies Record<string, Box>
const partNames = Object.keys(parts) as (keyof typeof parts)[]

/** An area placed by the keyboard: a part of the page by its name, then its sides by numbers, seen on a small page. */
export function AreaDialog({ page, onPlaced, onClose }: Props) {
  const { t } = useTranslation('notes')
  const [box, setBox] = useState<Box>(parts.upper)
  const paper = page.element.getBoundingClientRect()
  const part = partNames.find(name => sides.every(side => parts[name][side] === box[side])) ?? ''
  const place = () => {
    const rectangle = new DOMRect(
      paper.left + page.element.clientLeft + (box.left / 100) * page.viewport.width,
      paper.top + page.element.clientTop + (box.top / 100) * page.viewport.height,
      (box.width / 100) * page.viewport.width,
      (box.height / 100) * page.viewport.height,
    )
    const [quad] = quadsOfParts([{ box: rectangle, turn: 0 }], page.element, page.viewport)
    if (quad) onPlaced(areaTarget(page.number, quad))
  }
  /** What is left beside the other side of the page. */
  const most = (side: (typeof sides)[number]) =>
    side === 'width' ? 100 - box.left : side === 'height' ? 100 - box.top : 99
  const change = (side: (typeof sides)[number], value: number) =>
    setBox(known => {
      const next = { ...known, [side]: Math.round(value) }
      return { ...next, width: Math.min(next.width, 100 - next.left), height: Math.min(next.height, 100 - next.top) }
    })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('area.title', { page: page.number })}
      closeButtonProps={{ 'aria-label': t('area.close') }}
    >
      <Text size="sm" mb="xs" id="area-parts">
        {t('area.parts')}
      </Text>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-labelledby="area-parts"
        value={part}
        onChange={name => setBox(parts[name as keyof typeof parts])}
        data={partNames.map(value => ({ value, label: t(`area.part.${value}`) }))}
      />
      <Group mt="md" align="flex-start" wrap="nowrap">
        <div
          className={classes.areaPaper}
          style={{ aspectRatio: `${page.viewport.width} / ${page.viewport.height}` }}
          aria-hidden
        >
          <div className={classes.areaBox} style={Object.fromEntries(sides.map(side => [side, `${box[side]}%`]))} />
        </div>
        <div className={classes.areaSides}>
          {sides.map(side => (
            <NumberInput
              key={side}
              size="xs"
              label={t(`area.side.${side}`)}
              value={box[side]}
              min={side === 'width' || side === 'height' ? 1 : 0}
              max={most(side)}
              step={5}
              suffix={t('area.percent')}
              allowDecimal={false}
              allowNegative={false}
              onChange={value => typeof value === 'number' && change(side, value)}
            />
          ))}
        </div>
      </Group>
      <Group mt="md">
        <Button onClick={place}>{t('area.place')}</Button>
      </Group>
    </Modal>
  )
}
