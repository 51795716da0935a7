export interface Session {
  readonly id: string
}

export const session = 1
