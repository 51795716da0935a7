interface Note {
  readonly text?: string
}

export const empty: Note = { text: undefined }
