export const lives = (): string => 'used'
export const dead = (): string => 'nobody calls this'
export interface DeadShape {
  readonly nobody: string
}
