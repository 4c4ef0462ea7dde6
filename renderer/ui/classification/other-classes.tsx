import { useTranslation } from 'react-i18next'
import { assertNever } from '#shared/domain/assert-never.ts'
import type { PathClass, PathCondition, PathStep } from '#shared/domain/grid/classification/classification-path.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import classes from './classification.module.css'
import { PathConditionItem } from './path-condition.tsx'

type Props = { grid: Grid; others: readonly PathClass[]; onGo?: ((question: string) => void) | undefined }

/** Why each class that was not retained was not: what it lacks, what it awaits, or what comes before it. */
export function OtherClasses({ grid, others, onGo }: Props) {
  const { t } = useTranslation('classification')
  return (
    <dl className={classes.others}>
      {others.map(one => (
        <div key={one.code}>
          <dt>
            <b lang={grid.file.language}>{one.level?.label ?? one.code}</b>
          </dt>
          <dd>
            <p>{t(`why.${one.state}`)}</p>
            {lacking(one).map((conditions, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the ways to a class have no name and keep their order
              <div key={place}>
                {place > 0 && <p>{t('or')}</p>}
                <ul className={classes.conditions}>
                  {conditions.map((condition, rank) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    <PathConditionItem key={rank} grid={grid} condition={condition} onGo={onGo} />
                  ))}
                </ul>
              </div>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What is missing on each way to the class: open ways where it is open, all of them where it fails. */
function lacking({ state, steps }: PathClass): PathCondition[][] {
  switch (state) {
    case 'retained':
    case 'outranked':
      return []
    case 'open':
    case 'fails':
      return steps.filter(step => step.state === state).map(unmet)
    default:
      return assertNever(state)
  }
}

const unmet = ({ conditions }: PathStep): PathCondition[] => conditions.filter(({ holds }) => !holds)
