import { UnstyledButton } from '@mantine/core'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { questionsIn } from '#shared/domain/grid/edit/grid-parts.ts'
import { textAt } from '#shared/domain/grid/edit/grid-source.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import classes from './editor.module.css'
import { useEditor, useValueAt } from './editor-context.tsx'
import { ItemTools } from './item-tools.tsx'
import { useGridLanguage } from './use-field.ts'

/** The questions of a section, each leading to its panel, with its tools. */
export function QuestionLinks({ section }: { section: GridPath }) {
  const written = useValueAt([...section, 'questions'])
  const questions = questionsIn({ id: '', path: section, source: { questions: written } })
  const { goTo } = useEditor()
  const language = useGridLanguage()
  return (
    <ol className={classes.links}>
      {questions.map(({ id, path, source }) => {
        const label = textAt(source, 'label') || id
        return (
          <li key={path.join('.')} className={classes.linkRow}>
            <UnstyledButton className={classes.link} onClick={() => goTo(path)}>
              <Kept language={language}>{label}</Kept>
            </UnstyledButton>
            <ItemTools path={path} label={label} />
          </li>
        )
      })}
    </ol>
  )
}
