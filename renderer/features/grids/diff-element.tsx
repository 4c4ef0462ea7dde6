import { IconArrowsMoveVertical, IconEqual, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type ElementDiff, type ElementStatus, isUnchanged, statusOf } from '#shared/domain/grid/diff/grid-diff.ts'
import classes from './compare.module.css'
import { useDiff } from './diff-context.tsx'
import { DiffFields } from './diff-fields.tsx'
import { ElementName } from './element-name.tsx'

const signs = {
  added: IconPlus,
  removed: IconMinus,
  changed: IconPencil,
  moved: IconArrowsMoveVertical,
  same: IconEqual,
} as const satisfies Record<ElementStatus, unknown>

type Props = { element: ElementDiff; level: 3 | 4 | 5 }

/** An element in both columns, what became of it by a sign and a word, then what is inside it. */
export function DiffElement({ element, level }: Props) {
  const { t } = useTranslation('grids')
  const { onlyChanges } = useDiff()
  const status = statusOf(element)
  const Sign = signs[status]
  const Heading = `h${level}` as const
  // An element that only holds changes is not one of them.
  const said = status === 'same' && !isUnchanged(element) ? 'within' : status
  const inside = onlyChanges ? element.children.filter(child => !isUnchanged(child)) : element.children
  return (
    <div
      className={classes.element}
      data-status={status}
      {...(status === 'same' ? {} : { 'data-change': true, tabIndex: -1 })}
    >
      <Heading className={classes.elementHead}>
        <span className={classes.status}>
          <Sign size="1rem" stroke={2} aria-hidden />
          {t(`compare.kind.${element.kind}`)} — {t(`compare.status.${said}`)}
          {status === 'changed' && element.moved && `, ${t('compare.movedToo')}`}
        </span>
        <span className={classes.pair}>
          <ElementName element={element} side="before" />
          <ElementName element={element} side="after" />
        </span>
      </Heading>
      {element.moved && element.parent && <p className={classes.note}>{t('compare.fromSection', element.parent)}</p>}
      {element.fields.length > 0 && <DiffFields fields={element.fields} />}
      {inside.map(child => (
        <DiffElement
          key={`${child.kind} ${child.key} ${child.after ? 'after' : 'before'}`}
          element={child}
          level={level === 3 ? 4 : 5}
        />
      ))}
    </div>
  )
}
