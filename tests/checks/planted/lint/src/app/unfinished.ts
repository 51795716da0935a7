// TODO: the rest
export const half = 1
