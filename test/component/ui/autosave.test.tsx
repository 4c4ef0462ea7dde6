import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { useAutosaved } from '#renderer/ui/autosave/use-autosaved.ts'
import { useWaitingChanges } from '#renderer/ui/autosave/waiting-changes.ts'

function Field({ save }: { save(value: string, from: string): Promise<void> }) {
  const { value, change } = useAutosaved<string>('', save)
  const waiting = useWaitingChanges()
  return (
    <>
      <input aria-label="note" value={value} onChange={event => change(event.currentTarget.value)} />
      <output>{waiting ? 'waiting' : 'handed over'}</output>
    </>
  )
}

async function openField() {
  const kept: string[] = []
  const screen = await render(<Field save={async value => void kept.push(value)} />)
  await page.getByRole('textbox', { name: 'note' }).click()
  return { kept, screen }
}

test('what is typed without a rest is kept on the way, not only at the end', async () => {
  const { kept } = await openField()
  let typed = ''
  while (kept.length === 0 && typed.length < 100) {
    await userEvent.keyboard('a')
    typed += 'a'
    await new Promise(done => setTimeout(done, 100))
  }
  expect(kept[0]?.length).toBeGreaterThan(1)
  expect(typed).toMatch(new RegExp(`^${kept[0]}`))
  expect(typed.length).toBeLessThan(100)
})

test('what waits to be written is said until it is handed over, also when the field goes before', async () => {
  const { kept, screen } = await openField()
  await expect.element(page.getByText('handed over')).toBeVisible()
  await userEvent.keyboard('a')
  await expect.element(page.getByText('waiting')).toBeVisible()
  await expect.element(page.getByText('handed over')).toBeVisible()
  expect(kept).toEqual(['a'])
  await userEvent.keyboard('b')
  await screen.unmount()
  expect(kept).toEqual(['a', 'ab'])
  await render(<Field save={async () => undefined} />)
  await expect.element(page.getByText('handed over')).toBeVisible()
})

test('each write says what the typing began with', async () => {
  const kept: string[] = []
  await render(<Field save={async (value, from) => void kept.push(`${from}>${value}`)} />)
  await page.getByRole('textbox', { name: 'note' }).click()
  await userEvent.keyboard('ab')
  await expect.poll(() => kept.at(-1)).toMatch(/>ab$/)
  await userEvent.keyboard('c')
  await expect.poll(() => kept.at(-1)).toBe('ab>abc')
})
