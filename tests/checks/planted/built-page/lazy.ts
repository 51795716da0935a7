export const shared = (name: string): string => name
