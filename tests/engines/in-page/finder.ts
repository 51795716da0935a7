import { computeAccessibleName, getRole } from 'dom-accessibility-api'

/** Text as it reads, or a pattern's source. */
export type Wording = { readonly text: string } | { readonly pattern: string }

/** What somebody looks for, by what a screen reader says about it. */
export interface Wanted {
  readonly role: string
  readonly name: Wording
}

/** Where each role can be found at all: names are costly to work out. */
const places: Readonly<Record<string, string>> = {
  button: 'button, [role]',
  link: 'a[href], [role]',
  field: 'input, textarea, select',
  checkbox: 'input[type=checkbox]',
  heading: 'h1, h2, h3',
}

function matches(said: string, name: Wording): boolean {
  const text = said.replace(/\s+/g, ' ').trim()
  return 'text' in name ? text === name.text : new RegExp(name.pattern).test(text)
}

/** The first visible element of this role and name; in an open dialog, nothing behind it can be used. */
export function find(wanted: Wanted): Element | undefined {
  return findIn([...document.querySelectorAll('dialog:modal')].at(-1) ?? document, wanted)
}

/** The same, brought out from under what stays in place at the edge of the window and would take the click. */
export function reach(wanted: Wanted): Element | undefined {
  const element = find(wanted)
  if (element === undefined) return undefined
  const { left, top, width, height } = element.getBoundingClientRect()
  const hit = document.elementFromPoint(left + width / 2, top + height / 2)
  if (!element.contains(hit)) element.scrollIntoView({ block: 'center', behavior: 'instant' })
  return element
}

/** Whether it is where it was a moment ago: a finger that comes down on what moves meets something else. */
export async function standsStill(wanted: Wanted): Promise<boolean> {
  const before = find(wanted)?.getBoundingClientRect()
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const now = find(wanted)?.getBoundingClientRect()
  return before !== undefined && before.top === now?.top && before.left === now.left
}

function findIn(root: ParentNode, { role, name }: Wanted): Element | undefined {
  return [...root.querySelectorAll(places[role] ?? '[role]')].find(
    (element) =>
      (role === 'field' || getRole(element) === role) &&
      element.checkVisibility({ visibilityProperty: true }) &&
      matches(computeAccessibleName(element), name),
  )
}

/** The whole name, also of what stands behind an open dialog. */
export function nameOf(wanted: Wanted): string {
  const element = findIn(document, wanted)
  return element ? computeAccessibleName(element).replace(/\s+/g, ' ') : ''
}

/** Puts the cursor into a field with all that it holds selected, so that what is typed takes its place. */
export function focus(wanted: Wanted): boolean {
  const field = find(wanted)
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false
  field.focus()
  field.select()
  return true
}

/** What a paste does to the field that has the focus. */
export function insert(text: string): boolean {
  return document.execCommand('insertText', false, text)
}

export function valueOf(wanted: Wanted): string | undefined {
  const field = find(wanted)
  return field instanceof HTMLInputElement ? field.value : undefined
}

/** Everything that the page says, also behind an open dialog. */
export function said(): string {
  return document.body.innerText.replace(/\s+/g, ' ')
}
