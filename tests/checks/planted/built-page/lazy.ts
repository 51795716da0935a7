export const shared = (name: string): string => `${name} html2canvas`
