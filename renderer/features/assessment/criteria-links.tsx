import { List, Text, UnstyledButton } from '@mantine/core'
import classes from './assessment.module.css'

type Props = {
  title: string
  /** Of the grid's own words. */
  language: string
  criteria: readonly { id: string; label: string }[]
  onGo(question: string): void
}

/** Criteria that owe something, each leading to its place. */
export function CriteriaLinks({ title, language, criteria, onGo }: Props) {
  if (criteria.length === 0) return null
  return (
    <section>
      <Text fw={600}>{title}</Text>
      <List size="sm">
        {criteria.map(({ id, label }) => (
          <List.Item key={id}>
            <UnstyledButton className={classes.link} lang={language} onClick={() => onGo(id)}>
              {label}
            </UnstyledButton>
          </List.Item>
        ))}
      </List>
    </section>
  )
}
