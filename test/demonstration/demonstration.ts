import { annotations } from './annotations.ts'
import { assessments } from './assessments.ts'
import { dossiers } from './dossiers.ts'
import { events } from './events.ts'
import { texts } from './opinion.ts'
import { people } from './people.ts'
import { pieces } from './pieces.ts'
import { sittings } from './sitting.ts'

/** The demonstration committee, by the file of `resources/demo` it is kept in. `files` is the folder of the pieces. */
export async function demonstration(files: string): Promise<Record<string, unknown>> {
  const attached = await pieces(files)
  const anchored = await annotations(files)
  return {
    'committee.json': { name: 'Comité d’éthique de l’intelligence artificielle', city: 'Villeneuve' },
    'members.json': people,
    'dossiers.json': dossiers,
    'pieces.json': attached,
    'annotations.json': anchored,
    'assessments.json': assessments,
    'sittings.json': sittings,
    'events.json': events,
    'texts.json': texts(attached, anchored),
  }
}

export const asFile = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`
