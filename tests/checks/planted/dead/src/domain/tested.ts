export const fromTheLab = (): string => 'lab'
export const testedOnly = (): string => 'a test calls this'
