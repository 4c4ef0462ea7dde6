import { Button, UnstyledButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { questionsIn, rulesOf, scalesOf, sectionsOf } from '#shared/domain/grid/edit/grid-parts.ts'
import { textAt } from '#shared/domain/grid/edit/grid-source.ts'
import { addScale, addSection } from '#shared/domain/grid/edit/new-part.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { useEditor } from './editor-context.tsx'
import { useFaults } from './faults-context.tsx'
import classes from './outline.module.css'
import { OutlineRow } from './outline-row.tsx'
import { panelOf } from './panel-of.ts'
import { useRestedContent } from './rested-content.tsx'
import { useAdd } from './use-add.ts'
import { useGridLanguage } from './use-field.ts'

/** Rules drawn with the first frame: no window shows more of them, and four hundred would make it wait. */
const firstRules = 60

const settings = ['identity', 'scoring', 'results', 'constants', 'references', 'sources'] as const

/** Sections with their questions, rules, scales and settings of the grid, each leading to its panel. */
export function Outline({ panel }: { panel: GridPath }) {
  const { t } = useTranslation('editor')
  const { readOnly } = useEditor()
  const content = useRestedContent()
  const drawn = useDeferredValue(Number.POSITIVE_INFINITY, firstRules)
  const add = useAdd()
  const language = useGridLanguage()
  const [toggled, setToggled] = useState<ReadonlySet<number>>(new Set())
  const current = panel.join('.')
  const faulty = new Set(useFaults().map(({ path }) => panelOf(path).join('.')))
  const row = (path: GridPath, label: string, more: { number?: string; ofGrid?: boolean } = {}) => (
    <OutlineRow
      place={path.join('.')}
      path={path}
      label={label}
      number={more.number}
      language={more.ofGrid ? language : undefined}
      isCurrent={path.join('.') === current}
      fault={faulty.has(path.join('.')) ? t('faulty') : null}
    />
  )
  const toggle = (rank: number) =>
    setToggled(known => {
      const next = new Set(known)
      if (!next.delete(rank)) next.add(rank)
      return next
    })
  return (
    <nav className={classes.outline} aria-label={t('outline')} data-pane>
      <h2 className={classes.heading}>{t('outlineSections')}</h2>
      <ul className={classes.list}>
        {sectionsOf(content).map((section, rank) => {
          const isOpen = (panel[0] === 'sections' && panel[1] === rank) !== toggled.has(rank)
          const title = textAt(section.source, 'title') || section.id
          return (
            <li key={section.path.join('.')}>
              <div className={classes.section}>
                <UnstyledButton
                  className={classes.toggle}
                  aria-expanded={isOpen}
                  aria-label={t('unfold', { section: title })}
                  onClick={() => toggle(rank)}
                >
                  {isOpen ? '▾' : '▸'}
                </UnstyledButton>
                {row(section.path, title, { number: String(rank + 1), ofGrid: true })}
              </div>
              {isOpen && (
                <ul className={`${classes.list} ${classes.nested}`}>
                  {questionsIn(section).map((question, place) => (
                    <li key={question.path.join('.')}>
                      {row(question.path, textAt(question.source, 'label') || question.id, {
                        number: `${rank + 1}.${place + 1}`,
                        ofGrid: true,
                      })}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ul>
      {!readOnly && <OutlineAdd label={t('addSection')} onAdd={() => add(addSection)} />}
      <h2 className={classes.heading}>{t('outlineRules')}</h2>
      <ul className={classes.list}>
        <li>{row(['rules'], t('rules.panel'))}</li>
        {rulesOf(content)
          .slice(0, drawn)
          .map(({ id, path, source }) => (
            <li key={path.join('.')}>{row(path, textAt(source, 'reason') || id, { ofGrid: true })}</li>
          ))}
      </ul>
      <h2 className={classes.heading}>{t('outlineScales')}</h2>
      <ul className={classes.list}>
        {scalesOf(content).map(({ id, path }) => (
          <li key={id}>{row(path, id)}</li>
        ))}
      </ul>
      {!readOnly && <OutlineAdd label={t('addScale')} onAdd={() => add(addScale)} />}
      <h2 className={classes.heading}>{t('outlineSettings')}</h2>
      <ul className={classes.list}>
        {settings.map(name => (
          <li key={name}>{row([name], t(`${name}.panel`))}</li>
        ))}
      </ul>
    </nav>
  )
}

const OutlineAdd = ({ label, onAdd }: { label: string; onAdd(): void }) => (
  <Button
    size="compact-sm"
    variant="subtle"
    w="fit-content"
    leftSection={<IconPlus size="1rem" aria-hidden />}
    onClick={onAdd}
  >
    {label}
  </Button>
)
