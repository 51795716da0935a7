import type { PaperSettings } from '../../domain/settings'

export type SheetName = NonNullable<PaperSettings['sheet']>

export interface Sheet {
  readonly name: SheetName
  /** In points. */
  readonly width: number
  readonly height: number
}

const sheets: Readonly<Record<SheetName, Sheet>> = {
  a4: { name: 'a4', width: 595.28, height: 841.89 },
  letter: { name: 'letter', width: 612, height: 792 },
}

export const sheetOf = (name: SheetName): Sheet => sheets[name]
