import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { gridFile } from '#shared/domain/grid/grid-schema.ts'
import { readJson } from './read-fixture.ts'

type Schema = { [key: string]: unknown }

const published = readJson('resources/grids/schema/grid.schema.json') as Schema & { $defs: Record<string, Schema> }
const ours = z.toJSONSchema(gridFile, { io: 'input' }) as Schema

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function resolved(schema: Schema): Schema {
  const target = typeof schema.$ref === 'string' ? published.$defs[schema.$ref.replace('#/$defs/', '')] : undefined
  return target ?? schema
}

/** The branch of a schema that describes an object or a list, behind a reference or a choice with null. */
function branch(schema: Schema): Schema {
  const direct = resolved(schema)
  const branches = Array.isArray(direct.anyOf) ? direct.anyOf.filter(isSchema) : []
  return branches.find(({ type }) => type === 'object' || type === 'array') ?? direct
}

/** What both schemas must say alike of each place: keys, required keys, closed or open, values, bounds. */
function outline(schema: Schema, path: string, found: Record<string, unknown>): Record<string, unknown> {
  const here = branch(schema)
  if (path.endsWith('When') || path.endsWith('when') || path === '.constants') return found
  const properties = isSchema(here.properties) ? here.properties : {}
  found[path] = {
    keys: Object.keys(properties).toSorted(),
    required: [...(Array.isArray(here.required) ? here.required : [])].toSorted(),
    closed: here.additionalProperties === false,
    values: here.enum ?? (here.const === undefined ? null : [here.const]),
    bounds: [here.minItems ?? null, here.minimum === Number.MIN_SAFE_INTEGER ? null : (here.minimum ?? null)],
  }
  for (const [key, child] of Object.entries(properties)) if (isSchema(child)) outline(child, `${path}.${key}`, found)
  if (isSchema(here.items)) outline(here.items, `${path}[]`, found)
  if (isSchema(here.additionalProperties) && Object.keys(here.additionalProperties).length > 0) {
    outline(here.additionalProperties, `${path}.*`, found)
  }
  return found
}

describe('the schema in code', () => {
  it('says of every key what the published JSON schema says', () => {
    const expected = outline(published, '', {})
    expect(Object.keys(expected)).toContain('.sections[].questions[].notApplicable.justification')
    expect(Object.keys(expected).length).toBeGreaterThan(100)
    expect(outline(ours, '', {})).toEqual(expected)
  })
})
