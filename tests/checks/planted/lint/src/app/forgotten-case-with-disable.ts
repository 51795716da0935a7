type State = 'draft' | 'issued'

export function label(state: State): string {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check
  switch (state) {
    case 'draft':
      return 'Draft'
  }
  return ''
}
