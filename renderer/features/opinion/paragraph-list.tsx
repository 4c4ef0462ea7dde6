import { ActionIcon, Button, Group, Textarea } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { plainText, type TextNode } from '#shared/domain/opinion/text-node.ts'
import { moved, newNode, withPlainText } from './new-node.ts'
import classes from './opinion.module.css'

type Props = {
  /** What one paragraph is called: a visa, a recital, an article. */
  name: string
  nodes: TextNode[]
  starter: string
  frozen: boolean
  onChange(nodes: TextNode[]): void
}

/** Paragraphs of one part of an act: typed, added, removed, moved by buttons. */
export function ParagraphList({ name, nodes, starter, frozen, onChange }: Props) {
  const { t } = useTranslation('opinion')
  return (
    <>
      <ol className={classes.paragraphs}>
        {nodes.map((node, index) => {
          const label = t('paragraph', { name, number: index + 1 })
          return (
            <li key={node.id} className={classes.paragraph}>
              <Textarea
                aria-label={label}
                variant="unstyled"
                classNames={{ input: classes.prose }}
                value={plainText(node)}
                onChange={event => onChange(nodes.with(index, withPlainText(node, event.currentTarget.value)))}
                autosize
                minRows={1}
                readOnly={frozen}
              />
              {!frozen && (
                <Group gap={2} wrap="nowrap" className={classes.paragraphTools}>
                  <ActionIcon
                    variant="subtle"
                    aria-label={`${t('moveUp')} ${label}`}
                    disabled={index === 0}
                    onClick={() => onChange(moved(nodes, index, -1))}
                  >
                    <IconArrowUp size={16} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    aria-label={`${t('moveDown')} ${label}`}
                    disabled={index === nodes.length - 1}
                    onClick={() => onChange(moved(nodes, index, 1))}
                  >
                    <IconArrowDown size={16} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    aria-label={`${t('remove')} ${label}`}
                    onClick={() => onChange(nodes.toSpliced(index, 1))}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                </Group>
              )}
            </li>
          )
        })}
      </ol>
      {!frozen && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...nodes, newNode(starter)])}
        >
          {t('add', { name })}
        </Button>
      )}
    </>
  )
}
