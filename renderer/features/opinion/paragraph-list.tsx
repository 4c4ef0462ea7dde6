import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { GrowingField } from '#renderer/ui/fields/growing-field.tsx'
import { plainText, type TextNode } from '#shared/domain/opinion/text-node.ts'
import { AddButton } from './add-button.tsx'
import { ItemTools } from './item-tools.tsx'
import { newNode, withPlainText } from './new-node.ts'
import classes from './opinion.module.css'
import { singleLine } from './single-line.ts'
import { type ParagraphPart, starters } from './starters.ts'
import { useAddedItem } from './use-added-item.ts'
import type { ChangeText } from './use-opinion-text.ts'

type Props = { part: ParagraphPart; nodes: TextNode[]; frozen: boolean; onChange: ChangeText }

/** Paragraphs of one part of an act: typed, added, removed, moved by buttons, under the number the act will print. */
export function ParagraphList({ part, nodes, frozen, onChange }: Props) {
  const { t } = useTranslation('opinion')
  const name = t(`names.${part}`)
  const list = useRef<HTMLOListElement>(null)
  const expectItem = useAddedItem(list, nodes.length)
  const setNodes = (change: (nodes: TextNode[]) => TextNode[], field?: string) =>
    onChange(text => ({ ...text, text: { ...text.text, [part]: change(text.text[part]) } }), field)

  const add = () => {
    expectItem()
    setNodes(known => [...known, newNode(starters[part])])
  }
  return (
    <>
      <ol ref={list} className={classes.paragraphs}>
        {nodes.map((node, index) => {
          const label = t('paragraph', { name, number: index + 1 })
          const mark = part === 'articles' ? t('articleMark', { number: index + 1 }) : undefined
          return (
            <li key={node.id} className={classes.paragraph} data-marked={mark !== undefined || undefined}>
              {mark && (
                <span className={classes.articleMark} aria-hidden lang="fr">
                  {mark}
                </span>
              )}
              <GrowingField
                aria-label={label}
                placeholder={t(`placeholders.${part}`)}
                lang="fr"
                variant="unstyled"
                inputClass={classes.prose}
                value={plainText(node)}
                onChange={event => {
                  const value = singleLine(event.currentTarget.value)
                  setNodes(known => known.map(one => (one.id === node.id ? withPlainText(one, value) : one)), node.id)
                }}
                minRows={1}
                readOnly={frozen}
              />
              {!frozen && (
                <ItemTools label={label} list={nodes} index={index} onChange={next => setNodes(() => next)} />
              )}
            </li>
          )
        })}
      </ol>
      {!frozen && <AddButton label={t('add', { name })} onAdd={add} />}
    </>
  )
}
