export const report = (text: string): void => console.log(text)
