export const weight1 = 'a budget of ten bytes is too small for this'
export const weight2 = 'a budget of ten bytes is too small for this'
export const weight3 = 'a budget of ten bytes is too small for this'
export const weight4 = 'a budget of ten bytes is too small for this'
