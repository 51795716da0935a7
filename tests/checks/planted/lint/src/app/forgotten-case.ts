type State = 'draft' | 'issued' | 'void'

export function label(state: State): string {
  switch (state) {
    case 'draft':
      return 'Draft'
    case 'issued':
      return 'Issued'
  }
  return ''
}
