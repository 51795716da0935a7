export const shout = 1
