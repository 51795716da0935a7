export const address = 'https://registry.example.org/package'
