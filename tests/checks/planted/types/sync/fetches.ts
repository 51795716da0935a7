export const answer = (): unknown => fetch('https://example.test')
